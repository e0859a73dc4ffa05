"""200 readers while 5 editors publish, for a minute: no old page, no half page, no error."""

import asyncio
import contextlib
import re
import time
from collections import Counter

import pytest

from tests.support.servers.processes import HOST, free_port, gunicorn

from .readers_and_editors import Editor

pytestmark = pytest.mark.faults

READERS, EDITORS, SECONDS = 200, 5, 60
NUMBERS = re.compile("第 (\\d+) 版")


async def read(port: int, path: str) -> tuple[int, str]:
    """Status and page."""
    reader, writer = await asyncio.open_connection(HOST, port)
    with contextlib.closing(writer):
        writer.write(f"GET {path} HTTP/1.0\r\nHost: {HOST}\r\n\r\n".encode())
        answer = (await reader.read()).decode()
    return int(answer.split(" ", 2)[1]), answer.partition("\r\n\r\n")[2]


async def crowd(port: int, editors: list[Editor]) -> Counter[str]:
    until = time.monotonic() + SECONDS
    said = {editor: editor.number for editor in editors}
    counted = Counter()

    async def read_on(editor: Editor) -> None:
        while time.monotonic() < until:
            least = said[editor]
            status, page = await read(port, editor.path)
            shown = set(map(int, NUMBERS.findall(page)))
            counted[f"status {status}"] += 1
            counted["stale"] += bool(shown) and max(shown) < least
            counted["half"] += status == 200 and len(shown) != 1

    async def publish_on(editor: Editor) -> None:
        while time.monotonic() < until:
            await asyncio.to_thread(editor.publish)
            said[editor] = editor.number
            counted["publications"] += 1

    readers = [read_on(editors[number % EDITORS]) for number in range(READERS)]
    await asyncio.gather(*readers, *map(publish_on, editors))
    return counted


def test_readers_see_what_is_published_and_nothing_else(place, static_files, tell):
    port = free_port()
    with contextlib.ExitStack() as stack:
        editors = [stack.enter_context(Editor(place.env, f"e{n}")) for n in range(EDITORS)]
        for editor in editors:
            editor.publish()
        stack.enter_context(gunicorn(place.env | {"BENCH_STATIC": static_files}, port))
        counted = asyncio.run(crowd(port, editors))
    tell(f"{place.kind}: {READERS} readers, {EDITORS} editors, {SECONDS} s: {dict(counted)}")
    assert counted["publications"] > EDITORS
    assert {name for name in counted if name.startswith("status")} == {"status 200"}
    assert (counted["stale"], counted["half"]) == (0, 0)
