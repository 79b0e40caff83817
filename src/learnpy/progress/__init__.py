"""What the learner opened, ran, solved and drafted."""
