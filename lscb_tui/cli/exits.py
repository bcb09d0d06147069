"""Exit codes: an interface, the same for every command."""

DONE = 0
NOTHING_FOUND = 1
FAULTS_FOUND = 1
USAGE = 2
BAD_INPUT = 3
UNAVAILABLE = 4
INTERNAL_ERROR = 70
INTERRUPTED = 130
