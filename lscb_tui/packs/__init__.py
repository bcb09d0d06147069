"""Papers made from the library's answers, to be handed out: each line with what proves it."""
