"""The course: from Markdown, YAML and Python files on disk to records that a window can show."""
