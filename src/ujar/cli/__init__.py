"""The command line: one file a verb, no rule in any."""
