"""The command line: one line asked, one line answered, over the same core as everything else."""
