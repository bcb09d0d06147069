"""YAML that people write, read guarded, with file, line and key of every fault."""
