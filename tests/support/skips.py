"""What this machine lacks, and how many tests were skipped for it."""

from typing import NoReturn

import pytest

missing: list[str] = []


def skip_for_want_of(what: str) -> NoReturn:
    """Skip the test, and say at the very end of the run that it was skipped, and why."""
    missing.append(what)
    pytest.skip(f"needs {what}")
