"""Settings, and where things lie."""
