"""The view for the room: what was sent to it, large and alone, in a window of its own."""
