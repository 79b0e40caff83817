"""The guard rail: what a program may not do."""
