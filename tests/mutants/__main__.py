"""Put small faults into the code, one at a time, and tell which are noticed: `python -m tests.mutants`.

All is done in a copy in a temporary folder. With arguments only the faults of those files are put in
whose path begins with one of them. The exit code is 1 if a fault was not noticed.
"""

import shutil
import signal
import subprocess
import sys
import tempfile
from collections.abc import Iterable
from pathlib import Path

import pytest

from tests.support.paths import ROOT

from .faults import Fault, all_faults

_NOT_COPIED = shutil.ignore_patterns(".*", "var")
# A fault may keep a test waiting for ever.
_MOST_SECONDS = 1_200


def main(wanted: tuple[str, ...]) -> int:
    faults = [fault for fault in all_faults() if fault.file.startswith(wanted)]
    with tempfile.TemporaryDirectory(prefix="mutants-") as folder:
        copy = Path(folder) / "project"
        shutil.copytree(ROOT, copy, ignore=_NOT_COPIED)
        if fails(copy, sorted({test for fault in faults for test in fault.tests})):
            raise SystemExit("A test fails without any fault. Mend that first.")
        noticed = sum(report(copy, fault) for fault in faults)
    print(f"{noticed} of {len(faults)} faults were noticed.")
    return int(noticed < len(faults))


def report(copy: Path, fault: Fault) -> bool:
    is_noticed = notices(copy, fault)
    print(
        f"{'noticed    ' if is_noticed else 'NOT NOTICED'} {fault.file}: {fault.name}", flush=True
    )
    return is_noticed


def notices(copy: Path, fault: Fault) -> bool:
    """Does one of its tests fail in the copy with the fault? The copy is whole again afterwards."""
    text = fault.put_into(copy)
    try:
        return fails(copy, fault.tests)
    finally:
        (copy / fault.file).write_text(text, encoding="utf-8")


def fails(copy: Path, tests: Iterable[str]) -> bool:
    """Does one of the tests fail? Raises SystemExit where they cannot be run at all."""
    command = [sys.executable, "-m", "pytest", "-x", "-q", "-p", "no:cacheprovider", *tests]
    try:
        done = subprocess.run(
            command, cwd=copy, capture_output=True, text=True, check=False, timeout=_MOST_SECONDS
        )
    except subprocess.TimeoutExpired:
        return True
    if done.returncode not in (pytest.ExitCode.OK, pytest.ExitCode.TESTS_FAILED):
        raise SystemExit(done.stdout + done.stderr)
    return done.returncode == pytest.ExitCode.TESTS_FAILED


if __name__ == "__main__":
    # The copy goes, whoever ends this.
    signal.signal(signal.SIGTERM, signal.default_int_handler)
    sys.exit(main(tuple(sys.argv[1:]) or ("",)))
