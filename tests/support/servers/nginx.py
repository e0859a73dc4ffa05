"""The shipped nginx configuration with ports and folders of one's own, for tests and benchmarks."""

import shutil
import subprocess
from dataclasses import dataclass
from pathlib import Path

from tests.support.paths import ROOT
from tests.support.servers.processes import HOST, free_port

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


class NotThere(Exception):
    """A program lacks on this machine; the message names it and Debian's package."""


@dataclass(frozen=True)
class Nginx:
    """`configuration` is the file that includes the shipped one; `backends` are gunicorn's ports."""

    program: str
    configuration: Path
    http: int
    https: int
    backends: tuple[int, int]

    @property
    def folder(self) -> Path:
        return self.configuration.parent

    @property
    def command(self) -> list[str]:
        return [self.program, "-c", str(self.configuration)]


def lay_out(folder: Path, static_files: str) -> Nginx:
    """Write all that nginx needs into the folder. Raises NotThere."""
    program = shutil.which("nginx", path="/usr/sbin:/usr/bin:/usr/local/bin")
    if program is None:
        raise NotThere("nginx (Debian's package nginx)")
    if shutil.which("openssl") is None:
        raise NotThere("openssl (Debian's package openssl)")
    ports = [free_port() for _ in range(4)]
    made = Nginx(program, folder / "nginx.conf", ports[0], ports[1], (ports[2], ports[3]))
    _certificate(folder)
    (folder / "site.conf").write_text(_site(folder, made, static_files))
    # Folders for temporary files are private: the workers have to be who made them.
    user = "user root;" if folder.owner() == "root" else ""
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
        "/var/lib/nginx/": f"{folder}/",
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
