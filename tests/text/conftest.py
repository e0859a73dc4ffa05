"""Hypothesis runs quickly here; `HYPOTHESIS_EXAMPLES=5000` makes it hunt."""

import os

from hypothesis import settings

settings.register_profile(
    "text", max_examples=int(os.environ.get("HYPOTHESIS_EXAMPLES", "200")), deadline=None
)
settings.load_profile("text")
