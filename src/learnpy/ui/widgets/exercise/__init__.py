"""An exercise: its program, verdict, hints, solution and versions."""
