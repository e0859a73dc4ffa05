import os
import tempfile
from pathlib import Path

import pytest

from articles.importing.files import find_files, read_file
from articles.text.errors import ParseError

_SOMEBODY = 65534
TEXT = "题目\n一、看房\n看。\n"


def refusal(path) -> str:
    with pytest.raises(ParseError) as caught:
        read_file(path, 1000)
    return caught.value.message


def test_files_in_a_folder_are_found_in_order_whatever_the_case_of_their_suffix(tmp_path):
    (tmp_path / "b").mkdir()
    (tmp_path / "folder.txt").mkdir()
    for name in ("c.Txt", "A.TXT", "b/a.txt", "d.md", "txt"):
        (tmp_path / name).write_text(TEXT)
    found = [str(path.relative_to(tmp_path)) for path in find_files([tmp_path])]
    assert found == ["A.TXT", "b/a.txt", "c.Txt"]


def test_a_folder_without_articles_says_so(tmp_path):
    assert list(find_files([tmp_path])) == [tmp_path]
    assert "文件夹里没有文章" in refusal(tmp_path)


def test_a_link_that_leads_nowhere_is_found_and_reported_as_missing(tmp_path):
    link = tmp_path / "a.txt"
    link.symlink_to(tmp_path / "away.txt")
    assert list(find_files([tmp_path])) == [link]
    assert refusal(link) == "没有这个文件"


def test_a_link_to_a_file_is_read(tmp_path):
    (tmp_path / "a").write_text(TEXT)
    (tmp_path / "b.txt").symlink_to(tmp_path / "a")
    (link,) = find_files([tmp_path])
    assert read_file(link, 1000).outline.document.title == "题目"


def test_a_pipe_is_refused_and_not_waited_for(tmp_path):
    pipe = tmp_path / "a.txt"
    os.mkfifo(pipe)
    assert list(find_files([tmp_path])) == list(find_files([pipe])) == [pipe]
    assert refusal(pipe) == "不是普通文件"


def test_a_file_that_is_too_large_is_refused(tmp_path):
    path = tmp_path / "a.txt"
    path.write_bytes(b"a" * 2000)
    assert "上限" in refusal(path)


def test_a_file_whose_name_is_no_utf_8_is_refused(tmp_path):
    path = tmp_path / os.fsdecode(b"\xff.txt")
    path.write_text(TEXT)
    assert refusal(path) == "文件名不是 UTF-8。改名以后再导入"


@pytest.fixture
def closed():
    """A folder with a folder and a file that this process may not open.

    Root may open all, so a test that root runs becomes somebody else for a while.
    """
    with tempfile.TemporaryDirectory() as name:
        (Path(name) / "closed").mkdir(mode=0)
        (Path(name) / "a.txt").touch(mode=0)
        if os.getuid() == 0:
            os.chown(name, _SOMEBODY, -1)
            os.seteuid(_SOMEBODY)
        try:
            yield Path(name)
        finally:
            os.seteuid(os.getuid())


def test_what_may_not_be_opened_is_named(closed):
    assert [path.name for path in find_files([closed])] == ["a.txt", "closed"]
    assert refusal(closed / "closed") == "没有权限打开这个文件夹"
    assert refusal(closed / "a.txt") == "没有权限读取这个文件"


def test_a_file_may_be_exactly_as_large_as_the_limit(tmp_path):
    path = tmp_path / "a.txt"
    path.write_text(TEXT)
    size = path.stat().st_size
    assert read_file(path, size).original == path.read_bytes()
    with pytest.raises(ParseError):
        read_file(path, size - 1)
