"""Links many records: the same actor, the same report, its origin, disputes, threads of moves.

"Kami tidak akan mundur," kata Ana Berg on two pages becomes one echo with its first carrier, the
source that the pages name, and the count of independent reports. Everything here is pure: it takes
what a store holds and gives decisions with their reasons; nothing reads a database or a file.
"""
