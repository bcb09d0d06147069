"""What may be done at a meeting, step by step: each step takes a record and gives the record after it, or refuses."""
