"""The words of the field as frozen values and pure functions. Imports nothing of ours, does no I/O."""
