"""The workspace: notes, what is being typed, and the journal of every change, for one person or several at once."""
