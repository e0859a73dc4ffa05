"""Where files lie that tests read."""

from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
SEEDS = ROOT / "seeds"
GUIDES_IN_SEEDS = len(list(SEEDS.glob("*.txt")))
# The untouched source articles, which are no part of this project: may be lacking.
ORIGINALS = ROOT.parent / "shared" / "seeds"
