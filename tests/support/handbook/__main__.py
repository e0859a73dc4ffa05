"""Take the pictures of the editors' handbook from the real pages: `make handbook`.

They go into var/handbook/. A page that does not show what it should ends this with its name, and
the pictures that are there stay.
"""

import json
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

from django_otp.oath import totp
from playwright.sync_api import Browser, Error, Page, expect, sync_playwright

from helpcenter import private_files
from tests.support.paths import ROOT
from tests.support.servers.environment import environment, manage
from tests.support.servers.processes import HOST, serve

from .pictures import KEY, LOGIN, PASSWORD, PICTURES, PROOF, USER, Picture

TARGET = ROOT / "var" / "handbook"
_ARGUMENTS = ["--no-sandbox", "--disable-gpu"]
_WINDOW = {"width": 1280, "height": 900}
# Letters stay sharp where a picture is shown smaller than it was taken.
_SCALE = 2
_MARGIN = 8
_TO_THE_TOP = "each => each.scrollIntoView({ block: 'start' })"


def main() -> None:
    with tempfile.TemporaryDirectory(prefix="handbook-") as folder:
        made = Path(folder) / "pictures"
        made.mkdir()
        _take_all(Path(folder) / "db.sqlite3", made)
        private_files.make_folder(TARGET)
        for picture in made.iterdir():
            shutil.copy(picture, TARGET)
            print(TARGET / picture.name)


def _take_all(database: Path, folder: Path) -> None:
    env = environment(database) | {"REQUIRE_TOTP": "1"}
    keys = _fill(database, env)
    with serve("helpcenter.wsgi", env) as port, sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=_chromium(), args=_ARGUMENTS)
        page = _window(browser, f"http://{HOST}:{port}")
        _log_in(page, folder)
        for picture in PICTURES:
            _take(page, picture, folder, keys)
        browser.close()


def _fill(database: Path, env: dict[str, str]) -> dict[str, int]:
    """Make the database; returns the keys of its rows by name."""
    manage(environment(database), "migrate", "--verbosity", "0")
    manage(environment(database), "collectstatic", "--noinput", "--verbosity", "0")
    manage(environment(database), "import_articles", str(ROOT / "seeds"), "--publish")
    command = [sys.executable, "-m", "tests.support.handbook.rows"]
    told = subprocess.run(command, cwd=ROOT, env=env, check=True, stdout=subprocess.PIPE)
    return json.loads(told.stdout)


def _chromium() -> str:
    for name in ("chromium", "chromium-browser"):
        if found := shutil.which(name):
            return found
    raise SystemExit("No pictures: there is no Chromium (Debian's package chromium).")


def _window(browser: Browser, url: str) -> Page:
    context = browser.new_context(
        base_url=url,
        viewport=_WINDOW,
        device_scale_factor=_SCALE,
        color_scheme="light",
        locale="zh-CN",
        timezone_id="Asia/Shanghai",
    )
    context.set_default_timeout(10_000)
    return context.new_page()


def _log_in(page: Page, folder: Path) -> None:
    """As an editor does: the password, then the digits."""
    _take(page, LOGIN, folder, {})
    page.fill("[name=username]", USER)
    page.fill("[name=password]", PASSWORD)
    page.click("[type=submit]")
    _take(page, PROOF, folder, {})
    page.fill("[name=token]", f"{totp(bytes.fromhex(KEY)):06}")
    page.click("[type=submit]")
    page.wait_for_url("**/admin/")


def _take(page: Page, picture: Picture, folder: Path, keys: dict[str, int]) -> None:
    place, path = page.locator(picture.place), folder / f"{picture.name}.png"
    try:
        if picture.address:
            page.goto(picture.address.format(**keys))
        expect(place).to_contain_text(picture.shows)
        place.evaluate(_TO_THE_TOP)
        page.screenshot(path=path, clip=_clip(place.bounding_box(), picture.height))
    except (AssertionError, Error) as error:
        raise SystemExit(f"No picture 「{picture.name}」 of {page.url}\n{error}") from None


def _clip(box: dict[str, float], height: int) -> dict[str, float]:
    """The place and a little around it, not higher than `height`, inside the window."""
    left, top = max(0, box["x"] - _MARGIN), max(0, box["y"] - _MARGIN)
    wanted = min(box["height"] + 2 * _MARGIN, height)
    return {
        "x": left,
        "y": top,
        "width": min(box["width"] + 2 * _MARGIN, _WINDOW["width"] - left),
        "height": min(wanted, _WINDOW["height"] - top),
    }


if __name__ == "__main__":
    main()
