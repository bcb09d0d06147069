"""Resolutions: how they are worded, recorded and checked."""
