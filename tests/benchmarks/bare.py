"""The least that can serve a page: ready bytes by path, without a framework.

The variable BENCH_PAGES names a JSON file of {path: page}.
"""

import json
import os
from pathlib import Path

_PAGES = {
    path: page.encode()
    for path, page in json.loads(Path(os.environ["BENCH_PAGES"]).read_text()).items()
}


def application(environ, start_response):
    page = _PAGES[environ["PATH_INFO"]]
    headers = [("Content-Type", "text/html; charset=utf-8"), ("Content-Length", str(len(page)))]
    start_response("200 OK", headers)
    return [page]
