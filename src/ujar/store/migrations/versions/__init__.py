"""Holds one module a step, named by its number ("0001_tables").

The steps run in the order of their numbers; a released one does not change. It reads no data file.
"""
