"""From sources that people write to a content file that everyone reads.

`read_corpus` reads and proves the sources, `build_content_file` writes them into DuckDB, and `ensure_content_file`
finds the file to open, building it first where that is needed.
"""
