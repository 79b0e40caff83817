"""`learnpy doctor`: tests this installation, and says for each part what to do where it fails.

Nothing that it finds is private: the learner's own folder is written as `~`, and no names of
people, computers, files or settings of theirs are told.
"""
