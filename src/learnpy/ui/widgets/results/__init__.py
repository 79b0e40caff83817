"""What stands below the output of a run."""
