"""Estimate how long a guide takes to read."""

import math

from .chinese import count_characters
from .document import Document
from .labels import STEP_NOTES

# Silent reading of Chinese prose is put at 300 to 500 characters a minute; worried people on a
# phone read slowly.
_CHARACTERS_A_MINUTE = 350


def reading_minutes(document: Document) -> int:
    """Whole minutes to read summary, sections and steps; at least 1."""
    texts = [document.summary, document.first_action]
    for section in document.sections:
        texts += [section.heading, section.body]
        for step in section.steps:
            texts += [step.title, step.body, *(getattr(step, name) for name in STEP_NOTES)]
    count = sum(map(count_characters, texts))
    return max(1, math.ceil(count / _CHARACTERS_A_MINUTE))
