"""Resolve: the resolution while it is being agreed."""
