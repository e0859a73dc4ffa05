"""The shipped configuration, run for real: nginx in front of two gunicorn processes."""

import shutil
import ssl
from functools import partial

import pytest

from tests.support.samples import PLAIN
from tests.support.servers.environment import manage, own_environment
from tests.support.servers.nginx import NAME, Nginx, NotThere, lay_out
from tests.support.servers.processes import fetch, gunicorn, started
from tests.support.skips import skip_for_want_of


@pytest.fixture(scope="session")
def nginx(tmp_path_factory, static_files) -> Nginx:
    """The shipped configuration with ports and folders of this test."""
    try:
        return lay_out(tmp_path_factory.mktemp("nginx"), static_files)
    except NotThere as lacking:
        skip_for_want_of(str(lacking))


@pytest.fixture(scope="session")
def site(nginx, static_files, migrated_file) -> dict[str, str]:
    """A site with one guide and its static files; returns the environment of its processes."""
    folder = nginx.folder
    env = own_environment(
        folder, ALLOWED_HOSTS=NAME, WEB_CONCURRENCY="1", BENCH_STATIC=static_files
    )
    shutil.copy(migrated_file, folder)
    (folder / "guide.txt").write_text(f"---\nslug: guide\n---\n{PLAIN}")
    manage(env, "import_articles", "--publish", str(folder / "guide.txt"))
    return env


@pytest.fixture(scope="session")
def processes(nginx, site):
    """Two gunicorn processes, each on its port."""
    first, second = nginx.backends
    with gunicorn(site, first) as one, gunicorn(site, second) as two:
        for port in nginx.backends:
            assert fetch(port, "/healthz", Host=NAME, X_Forwarded_Proto="https").status == 200
        yield one, two


@pytest.fixture(scope="session")
def ask(nginx, processes):
    """`ask(path, method, body, **headers)` over TLS, through nginx."""
    trusted = ssl.create_default_context(cafile=nginx.folder / "fullchain.pem")
    trusted.check_hostname = False
    with started(nginx.command, nginx.https):
        yield partial(fetch, nginx.https, tls=trusted, Host=NAME)
