from pathlib import Path

import pytest

Path("test_it.py").write_text("def test_it():\n    assert [1, 2] == [1, 3]\n")
print(pytest.main(["-q", "-p", "no:cacheprovider"]) == 1)
