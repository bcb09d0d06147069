"""Papers that leave the program: `paper` says what is exported, one module a format how it is written."""
