"""A guide from the shipped nginx, in front of two gunicorn processes, against a file from it."""

import re
import shutil
import statistics
import subprocess
import tempfile
from pathlib import Path

from tests.support.servers.environment import environment
from tests.support.servers.nginx import NAME, Nginx, NotThere, lay_out
from tests.support.servers.processes import HOST, fetch, serve, started

from .measure import NotMeasured
from .report import at_least, heading, line
from .workshop import SIZES, Workshop

_ROUNDS = 7
_SECONDS = 3
_CONNECTIONS = 16
_FILE = "bench-guide.html"
_RATE = re.compile(r"Requests/sec:\s+([\d.]+)")


def run(workshop: Workshop) -> None:
    wrk = shutil.which("wrk")
    if wrk is None:
        raise NotMeasured("wrk lacks (Debian's package wrk)")
    database = workshop.fill(SIZES[0], publish=True)
    with tempfile.TemporaryDirectory(prefix="nginx-") as folder:
        try:
            nginx = lay_out(Path(folder), str(workshop.folder / "static"))
        except NotThere as lacking:
            raise NotMeasured(str(lacking)) from lacking
        settings = environment(database) | {
            "ALLOWED_HOSTS": NAME,
        }
        first, second = nginx.backends
        with (
            serve("helpcenter.wsgi", settings, first, workers=1),
            serve("helpcenter.wsgi", settings, second, workers=1),
            started(nginx.command, nginx.https),
        ):
            _compare(wrk, nginx, workshop.folder / "static", first)


def _compare(wrk: str, nginx: Nginx, static: Path, backend: int) -> None:
    sitemap = fetch(backend, "/sitemap-guides.xml", Host=NAME, X_Forwarded_Proto="https")
    path = "/" + sitemap.body.decode().split("<loc>")[1].partition("</loc>")[0].split("/", 3)[3]
    page = fetch(backend, path, Host=NAME, X_Forwarded_Proto="https").body
    (static / _FILE).write_bytes(page)
    rates: dict[str, list[float]] = {path: [], f"/static/{_FILE}": []}
    for address in rates:
        _rate(wrk, nginx.https, address)
    for _ in range(_ROUNDS):
        for address, found in rates.items():
            found.append(_rate(wrk, nginx.https, address))
    heading(
        f"A guide of {len(page):,} bytes from nginx, over TLS, {_CONNECTIONS} connections (wrk)"
    )
    for name, found in zip(("kept by nginx", "a file"), rates.values(), strict=True):
        line(
            f"{name}: {statistics.median(found):.0f} requests/s ({min(found):.0f} to {max(found):.0f})"
        )
    ratios = [guide / file for guide, file in zip(*rates.values(), strict=True)]
    at_least("guide : file", statistics.median(ratios), 0.8)


def _rate(wrk: str, port: int, path: str) -> float:
    """Requests per second; all of them have to succeed."""
    command = [wrk, "-t1", f"-c{_CONNECTIONS}", f"-d{_SECONDS}s", "-H", f"Host: {NAME}"]
    done = subprocess.run(
        [*command, f"https://{HOST}:{port}{path}"], capture_output=True, text=True, check=True
    )
    if "Non-2xx" in done.stdout or "Socket errors" in done.stdout:
        raise NotMeasured(f"{path} was not always answered")
    return float(_RATE.search(done.stdout)[1])
