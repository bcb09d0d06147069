"""One screen a mode, each made of widgets and told by their messages."""
