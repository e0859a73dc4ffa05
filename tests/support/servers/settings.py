"""The site's settings, with what would go to `var/` in the folder of the benchmark."""

import os
from pathlib import Path

from helpcenter.settings import *  # noqa: F403

STATIC_ROOT = Path(os.environ["BENCH_STATIC"])
