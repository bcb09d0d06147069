"""Notes: what was kept, what is being typed, and where it comes from."""
