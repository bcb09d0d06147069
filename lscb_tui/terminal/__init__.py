"""What the program says to a terminal or a pipe."""
