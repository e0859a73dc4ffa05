"""An editor at the admin's pages: sends their forms as a browser would."""

import http.client
from http.cookies import SimpleCookie
from urllib.parse import urljoin

from lxml import html

from tests.support.servers.environment import manage
from tests.support.servers.processes import HOST, Answer, fetch

from .gunicorn_settings import ASKS
from .readers_and_editors import form

NAME, PASSWORD = "bian", "x" * 20


def hire(env: dict[str, str]) -> None:
    """Give the site its editor."""
    secret = {"DJANGO_SUPERUSER_PASSWORD": PASSWORD}
    names = ("--username", NAME, "--email", "a@b.cn")
    manage(env | secret, "createsuperuser", "--noinput", *names)


class Desk:
    """The editor whom `hire` made, logged in at the site on `port`."""

    def __init__(self, port: int):
        self._port = port
        self._cookies: dict[str, str] = {}
        self.send("/admin/login/", username=NAME, password=PASSWORD)

    def look(self, path: str) -> html.HtmlElement:
        """The page at that path, or at the one that the site leads on to."""
        answer = self._fetch(path)
        if answer.status == 302:
            return self.look(urljoin(path, answer.headers["Location"]))
        assert answer.status == 200, f"{path}: {answer.status}"
        return html.fromstring(answer.body.decode())

    def send(self, path: str, button: str = "", **typed: str) -> html.HtmlElement:
        """Fill in the form of the page, press a button, and return the page that comes then."""
        return self.press(path, self.filled(path, button, **typed))

    def filled(self, path: str, button: str = "", **typed: str) -> dict[str, str]:
        """What a browser would send of the page's form that has the button, given as name=value.

        Without a button, of the only form. `typed` is what the editor has typed into it.
        """
        page = self.look(path)
        name, _, value = button.partition("=")
        wanted = f"//form[.//button[@name='{name}'][@value='{value}']]" if button else "//form"
        [found] = page.xpath(wanted)
        pressed = {name: value} if button else {}
        return dict(found.form_values()) | typed | pressed

    def press(self, path: str, fields: dict[str, str]) -> html.HtmlElement:
        answer = self._fetch(path, **form(**fields))
        assert answer.status == 302, f"{path}: {answer.status}"
        return self.look(urljoin(path, answer.headers["Location"]))

    def begin(self, path: str, fields: dict[str, str]) -> http.client.HTTPConnection:
        """Send it, and wait for no answer. The worker that serves it tells: see `serving`."""
        connection = http.client.HTTPConnection(HOST, self._port, timeout=30)
        options = form(**fields)
        headers = {"Content-Type": options["Content_Type"], "Cookie": self._cookie, ASKS: "1"}
        connection.request(options["method"], path, options["body"], headers)
        return connection

    def _fetch(self, path: str, **options) -> Answer:
        answer = fetch(self._port, path, Cookie=self._cookie, **options)
        for line in answer.headers.get_all("Set-Cookie", []):
            self._cookies |= {name: kept.coded_value for name, kept in SimpleCookie(line).items()}
        return answer

    @property
    def _cookie(self) -> str:
        return "; ".join(f"{name}={value}" for name, value in self._cookies.items())
