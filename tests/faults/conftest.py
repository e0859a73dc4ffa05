"""Faults take minutes, so they are run on demand: `make faults`."""

import pytest


@pytest.fixture
def tell(capsys):
    """Print a count, whatever pytest does with output."""

    def say(text: str) -> None:
        with capsys.disabled():
            print(f"\n  {text}")

    return say
