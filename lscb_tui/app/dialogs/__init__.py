"""Dialogs: each one question or one answer over the screen, left with Escape."""
