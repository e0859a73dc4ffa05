"""How the browser is started, and the windows that pages are looked at in."""

import shutil

CHROMIUM = next(filter(None, map(shutil.which, ("chromium", "chromium-browser"))), None)
ARGUMENTS = (
    "--no-sandbox",
    "--disable-gpu",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--no-first-run",
)
PHONE = {"width": 360, "height": 780}
DESK = {"width": 1280, "height": 900}
WAIT_MILLISECONDS = 5_000
