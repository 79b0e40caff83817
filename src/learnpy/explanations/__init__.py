"""What an error means, in plain words with the learner's own names and values."""
