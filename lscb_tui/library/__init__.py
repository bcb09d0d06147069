"""Questions to the content file, each answered with its proof. Knows no screen and no command."""
