"""The shipped configuration, run for real: nginx in front of two gunicorn processes."""

import shutil
import ssl
import subprocess
from dataclasses import dataclass
from functools import partial
from pathlib import Path

import pytest

from tests.conftest import ROOT, skip_for_want_of
from tests.samples import PLAIN
from tests.servers import HOST, free_port

from .processes import fetch, gunicorn, manage, own_environment, started

DEPLOY = ROOT / "deploy"
NAME = "help.example.org"
_MAIN = """
pid {folder}/nginx.pid;
daemon off;
error_log {folder}/main.log;
{user}
events {{}}
http {{
    include /etc/nginx/mime.types;
    client_body_temp_path {folder}/body;
    proxy_temp_path {folder}/proxy;
    fastcgi_temp_path {folder}/fastcgi;
    uwsgi_temp_path {folder}/uwsgi;
    scgi_temp_path {folder}/scgi;
    # What Debian's own configuration says beside the site file.
    gzip on;
    include {folder}/site.conf;
}}
"""


@dataclass(frozen=True)
class Nginx:
    """`configuration` is the file that includes the shipped one; `backends` are gunicorn's ports."""

    program: str
    configuration: Path
    http: int
    https: int
    backends: tuple[int, int]


@pytest.fixture(scope="session")
def nginx(tmp_path_factory, static_files) -> Nginx:
    """The shipped configuration with ports and folders of this test."""
    program = shutil.which("nginx", path="/usr/sbin:/usr/bin:/usr/local/bin")
    if program is None:
        skip_for_want_of("nginx (Debian's package nginx)")
    if shutil.which("openssl") is None:
        skip_for_want_of("openssl (Debian's package openssl)")
    folder = tmp_path_factory.mktemp("nginx")
    ports = [free_port() for _ in range(4)]
    made = Nginx(program, folder / "nginx.conf", ports[0], ports[1], (ports[2], ports[3]))
    _certificate(folder)
    (folder / "site.conf").write_text(_site(folder, made, static_files))
    # pytest's folders are private: the workers have to be who made them.
    user = "user root;" if Path(folder).owner() == "root" else ""
    made.configuration.write_text(_MAIN.format(folder=folder, user=user))
    return made


def _site(folder: Path, nginx: Nginx, static_files: str) -> str:
    """The shipped file; each replacement must find its place."""
    text = (DEPLOY / "nginx.conf").read_text()
    certificates = f"/etc/letsencrypt/live/{NAME}/"
    replaced = {
        "listen 80;": f"listen {HOST}:{nginx.http};",
        "    listen [::]:80;\n": "",
        "listen 443 ssl": f"listen {HOST}:{nginx.https} ssl",
        "    listen [::]:443 ssl http2;\n": "",
        "127.0.0.1:8001 ": f"{HOST}:{nginx.backends[0]} ",
        "127.0.0.1:8002 ": f"{HOST}:{nginx.backends[1]} ",
        f"ssl_certificate {certificates}": f"ssl_certificate {folder}/",
        f"ssl_certificate_key {certificates}": f"ssl_certificate_key {folder}/",
        "/srv/help-center/var/static": static_files,
        "/srv/help-center/var/front": f"{folder}/front",
        "/var/cache/nginx/": f"{folder}/",
        "/var/log/nginx/": f"{folder}/",
    }
    for old, new in replaced.items():
        assert old in text, old
        text = text.replace(old, new)
    return text


def _certificate(folder: Path) -> None:
    command = ["openssl", "req", "-x509", "-newkey", "rsa:2048", "-nodes", "-days", "2"]
    command += ["-subj", f"/CN={NAME}", "-addext", f"subjectAltName=DNS:{NAME}"]
    command += ["-keyout", folder / "privkey.pem", "-out", folder / "fullchain.pem"]
    subprocess.run(command, check=True, capture_output=True)


@pytest.fixture(scope="session")
def site(nginx, static_files) -> dict[str, str]:
    """A site with one guide and its static files; returns the environment of its processes."""
    folder = nginx.configuration.parent
    env = own_environment(
        folder, ALLOWED_HOSTS=NAME, WEB_CONCURRENCY="1", BENCH_STATIC=static_files
    )
    env["BENCH_FRONT"] = str(folder / "front")
    (folder / "front" / "views").mkdir(parents=True)
    manage(env, "migrate", "--verbosity", "0")
    (folder / "guide.txt").write_text(f"---\nslug: guide\n---\n{PLAIN}")
    manage(env, "import_articles", "--publish", str(folder / "guide.txt"))
    return env


@pytest.fixture(scope="session")
def processes(nginx, site):
    """Two gunicorn processes, each on its port."""
    first, second = nginx.backends
    with gunicorn(site, first) as one, gunicorn(site, second) as two:
        yield one, two


@pytest.fixture(scope="session")
def ask(nginx, processes):
    """`ask(path, method, body, **headers)` over TLS, through nginx."""
    trusted = ssl.create_default_context(cafile=nginx.configuration.parent / "fullchain.pem")
    trusted.check_hostname = False
    command = [nginx.program, "-c", nginx.configuration]
    with started(command, nginx.https):
        yield partial(fetch, nginx.https, tls=trusted, Host=NAME)
