"""The least that can serve a page: ready bytes by path, without a framework.

The variable BENCH_PAGES names a JSON file of {path: {"headers": …, "page": …}}.
"""

import json
import os
from pathlib import Path

_PAGES = {
    path: ([tuple(header) for header in answer["headers"]], answer["page"].encode())
    for path, answer in json.loads(Path(os.environ["BENCH_PAGES"]).read_text()).items()
}


def application(environ, start_response):
    headers, page = _PAGES[environ["PATH_INFO"]]
    start_response("200 OK", headers)
    return [page]
