"""Run parts of a benchmark in processes of their own, away from the project's database."""

import json
import subprocess
import sys
from pathlib import Path

from tests.support.paths import ROOT
from tests.support.servers.environment import environment


class NotMeasured(Exception):
    """A process ended badly; the message is the last line that it wrote."""


def measure(module: str, database: Path, *arguments: str) -> dict:
    """What `tests.benchmarks.<module>` prints as JSON. Raises NotMeasured."""
    command = [sys.executable, "-m", f"tests.benchmarks.{module}", *arguments]
    done = subprocess.run(
        command, cwd=ROOT, env=environment(database), capture_output=True, text=True, check=False
    )
    if done.returncode:
        said = (done.stderr or done.stdout).strip().splitlines()
        raise NotMeasured(said[-1] if said else f"exit code {done.returncode}")
    return json.loads(done.stdout)
