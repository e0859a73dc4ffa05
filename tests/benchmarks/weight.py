"""How much a reader has to load before a page can be read."""

import gzip
from html.parser import HTMLParser

from tests.support.servers.processes import Answer, fetch

from .report import heading, line, target

_MAX_VIEW_KIB, _MAX_CSS_KIB, _MAX_JS_KIB = 45, 12, 5
_MAX_REQUESTS = 6
_LOADED_LINKS = {"stylesheet", "icon", "preload", "modulepreload", "manifest"}


class _Loads(HTMLParser):
    """Addresses that a browser loads by itself, by tag."""

    def __init__(self) -> None:
        super().__init__()
        self.found: list[tuple[str, str]] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        values = dict(attrs)
        is_link = tag == "link" and _LOADED_LINKS & set((values.get("rel") or "").split())
        address = values.get("href") if is_link else values.get("src")
        if address and (is_link or tag in ("script", "img")):
            self.found.append(
                ("css" if "stylesheet" in (values.get("rel") or "") else tag, address)
            )


def weigh(port: int, path: str) -> None:
    """Print the sizes of the page and of all that it loads, in KiB of 1,024 bytes."""
    page = fetch(port, path, **{"Accept-Encoding": "gzip"})
    loads = _Loads()
    loads.feed(_plain(page).decode())
    answers = [(tag, fetch(port, at, **{"Accept-Encoding": "gzip"})) for tag, at in loads.found]
    heading(f"Weight of {path}")
    _tell_page(page)
    css, js = (_kib(answers, tag) for tag in ("css", "script"))
    target("CSS, as sent to a browser that takes gzip", css, _MAX_CSS_KIB, " KiB")
    target("JavaScript", js, _MAX_JS_KIB, " KiB")
    whole = len(_packed(page)) / 1024 + sum(_kib(answers, tag) for tag in {t for t, _ in answers})
    target("All of the first view, gzip", whole, _MAX_VIEW_KIB, " KiB")
    target("Requests of the first view", 1 + len(answers), _MAX_REQUESTS)
    line(f"They are for {_names(loads)}")
    cookies = [a.headers["Set-Cookie"] for a in (page, *(a for _, a in answers))]
    target("Cookies set", sum(cookie is not None for cookie in cookies), 0)


def _tell_page(page: Answer) -> None:
    packed = len(_packed(page)) / 1024
    line(f"HTML: {len(_plain(page)) / 1024:.1f} KiB raw, {packed:.1f} KiB with gzip -6")
    line(f"HTML as this server sends it: {len(page.body) / 1024:.1f} KiB")


def _names(loads: _Loads) -> str:
    return ", ".join(["the page", *(address for _, address in loads.found)])


def _kib(answers: list[tuple[str, Answer]], wanted: str) -> float:
    return sum(len(answer.body) for tag, answer in answers if tag == wanted) / 1024


def _plain(answer: Answer) -> bytes:
    is_packed = answer.headers["Content-Encoding"] == "gzip"
    return gzip.decompress(answer.body) if is_packed else answer.body


def _packed(answer: Answer) -> bytes:
    return gzip.compress(_plain(answer), compresslevel=6)
