"""Meeting: the agenda with its timer, what is presented, asked and answered, and what came of it."""
