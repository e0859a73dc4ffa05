"""Bring the database in the environment up to now, import files twice, and show readers' pages.

`python -m tests.support.upgraded SEEDS PATH…` prints JSON: what the import said the first time and
the second, and by path [status, page]. Redirections are followed.
"""

import json
import sys
from io import StringIO

import django

django.setup()

# After Django, which these need to be set up.
from django.core.management import call_command  # noqa: E402
from django.test import Client, override_settings  # noqa: E402

_PLAIN = {"staticfiles": {"BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"}}


def main(seeds: str, paths: list[str]) -> None:
    call_command("migrate", verbosity=0)
    told = [_import(seeds), _import(seeds)]
    with override_settings(ALLOWED_HOSTS=["testserver"], STORAGES=_PLAIN):
        pages = {path: _page(path) for path in paths}
    print(json.dumps({"told": told, "pages": pages}))


def _import(seeds: str) -> str:
    out = StringIO()
    call_command("import_articles", seeds, "--publish", stdout=out)
    return out.getvalue()


def _page(path: str) -> tuple[int, str]:
    response = Client().get(path, follow=True)
    return response.status_code, response.content.decode()


if __name__ == "__main__":
    main(sys.argv[1], sys.argv[2:])
