"""How the cases are marked: comparing words and names, counting, and one module for each kind."""
