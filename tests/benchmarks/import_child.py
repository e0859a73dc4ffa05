"""Inside a process of its own: import a folder and print what it took, as JSON.

`python -m tests.benchmarks.import_child FOLDER WARM_UP_FOLDER [--publish]`
"""

import json
import os
import resource
import sys
import time

import django
from django.apps import apps
from django.core.management import call_command


def main(folder: str, warm_up: str, *options: str) -> None:
    """Import the warm-up folder, so that nothing is loaded for the first time, then measure."""
    django.setup()
    with open(os.devnull, "w") as nowhere:
        call_command("import_articles", warm_up, *options, stdout=nowhere)
        before = _count()
        wall, cpu = time.perf_counter(), time.process_time()
        call_command("import_articles", folder, *options, stdout=nowhere)
        wall, cpu = time.perf_counter() - wall, time.process_time() - cpu
    figures = {"wall_s": wall, "cpu_s": cpu, "articles": _count() - before, "peak_mib": _peak()}
    print(json.dumps(figures))


def _count() -> int:
    return apps.get_model("articles.Article").objects.count()


def _peak() -> float:
    """The most memory that this process has had, in MiB."""
    size = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    # Linux counts in KiB, macOS in bytes.
    return size / (1024 * 1024 if sys.platform == "darwin" else 1024)


if __name__ == "__main__":
    main(*sys.argv[1:])
