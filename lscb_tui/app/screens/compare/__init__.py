"""Compare: years side by side, in views that share one choice of area and years."""
