"""When a reader sees a page on a slow phone, in real Chromium; and what the page weighs.

The line has 1.6 Mbit/s and answers after 150 ms, the processor is slowed four times, the cache is
cold. The wait for a connection itself (TCP, TLS) is not imitated.
"""

import shutil
import statistics
from pathlib import Path

from playwright.sync_api import Browser, BrowserContext, Page, sync_playwright

from tests.support.paths import ROOT
from tests.support.servers.environment import environment, manage
from tests.support.servers.processes import HOST, serve

from .measure import NotMeasured
from .report import heading, line, target
from .weight import weigh
from .workshop import Workshop

_PATHS = (
    "/",
    "/guides/xinyong-zuji-yuqi/",
    "/guides/yuqi-xieshang/",
    "/guides/fenqile-yuqi-xieshang/",
)
_WINDOW = {"width": 360, "height": 780}
_TURNS = 5
_CPU_SLOWED = 4
_LINE = {
    "offline": False,
    "latency": 150,
    "downloadThroughput": 1_600_000 / 8,
    "uploadThroughput": 750_000 / 8,
}
_MAX_PAINT_MS = 1_500
_ARGUMENTS = ("--no-sandbox", "--disable-gpu", "--disable-background-networking")
# The last paint that is reported counts; half a second after the page is loaded none is to come.
_PAINT = """() => new Promise(resolve => {
  const seen = [];
  const note = list => list.getEntries().forEach(entry => seen.push(entry));
  new PerformanceObserver(note).observe({type: "largest-contentful-paint", buffered: true});
  setTimeout(() => {
    const last = seen[seen.length - 1];
    resolve(last ? [last.startTime, last.element ? last.element.tagName : ""] : null);
  }, 500);
})"""


def run(workshop: Workshop) -> None:
    database = _editions(workshop.folder / "paint")
    with serve("helpcenter.wsgi", environment(database)) as port, sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=_chromium(), args=list(_ARGUMENTS))
        _tell_paint(browser, port)
        browser.close()
        for path in _PATHS:
            weigh(port, path)


def _editions(folder: Path) -> Path:
    """A database with the articles of `seeds/`, published, and the static files beside it."""
    folder.mkdir()
    database = folder / "db.sqlite3"
    manage(environment(database), "migrate", "--verbosity", "0")
    manage(environment(database), "collectstatic", "--noinput", "--verbosity", "0")
    manage(environment(database), "import_articles", str(ROOT / "seeds"), "--publish")
    return database


def _chromium() -> str:
    for name in ("chromium", "chromium-browser"):
        if found := shutil.which(name):
            return found
    raise NotMeasured("there is no Chromium (Debian's package chromium)")


def _tell_paint(browser: Browser, port: int) -> None:
    heading(f"Largest paint: processor slowed {_CPU_SLOWED} times, 1.6 Mbit/s, 150 ms, cold cache")
    for path in _PATHS:
        turns = [_paint(browser, f"http://{HOST}:{port}{path}") for _ in range(_TURNS)]
        times = [moment for moment, _ in turns]
        target(f"{path}, median of {_TURNS}", statistics.median(times), _MAX_PAINT_MS, " ms")
        line(f"  {min(times):,.0f} to {max(times):,.0f} ms; the largest is a {turns[0][1]}")


def _paint(browser: Browser, url: str) -> tuple[float, str]:
    """The moment of the largest paint, in ms, and the tag of what was painted."""
    context = browser.new_context(viewport=_WINDOW, locale="zh-CN")
    try:
        page = _slow_page(context)
        page.goto(url, wait_until="load")
        found = page.evaluate(_PAINT)
    finally:
        context.close()
    if found is None:
        raise NotMeasured(f"Chromium reported no paint of {url}")
    return found[0], found[1]


def _slow_page(context: BrowserContext) -> Page:
    """A page in a window with nothing in its cache, as on a slow phone."""
    page = context.new_page()
    session = context.new_cdp_session(page)
    session.send("Network.enable")
    session.send("Network.emulateNetworkConditions", _LINE)
    session.send("Emulation.setCPUThrottlingRate", {"rate": _CPU_SLOWED})
    return page
