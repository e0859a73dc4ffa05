"""The link for nginx leads elsewhere after each commit, and never back."""

import os
from concurrent.futures import ThreadPoolExecutor
from itertools import count
from pathlib import Path

import pytest
from django.db import OperationalError

from articles.delivery import nginx_link
from articles.delivery.nginx_link import LINK, _alone, follow


@pytest.fixture
def folder(tmp_path, settings):
    settings.FRONT_DIR = tmp_path / "front"
    return settings.FRONT_DIR


def leads_to(folder):
    return os.path.realpath(folder / LINK, strict=True)


def test_it_stays_with_a_version_and_leads_elsewhere_with_the_next(folder):
    follow(lambda: 7)
    first = leads_to(folder)
    follow(lambda: 7)
    assert leads_to(folder) == first
    follow(lambda: 8)
    assert leads_to(folder) != first
    assert not os.path.exists(first)


def test_at_a_start_it_leads_elsewhere_in_any_case(folder):
    follow(lambda: 7)
    first = leads_to(folder)
    follow(lambda: 7, is_start=True)
    assert leads_to(folder) != first


def test_a_version_that_comes_again_is_not_the_one_that_was(folder):
    """An older database was put in place of a newer one."""
    follow(lambda: 7)
    first = leads_to(folder)
    follow(lambda: 8)
    follow(lambda: 7)
    assert leads_to(folder) != first


def test_one_version_is_not_the_beginning_of_another(folder):
    follow(lambda: 12)
    first = leads_to(folder)
    follow(lambda: 1)
    assert leads_to(folder) != first


def test_who_moves_it_last_has_read_the_newest(folder):
    """Versions count on while each waits for its turn."""
    versions = count(1)
    read = []

    def newest():
        read.append(next(versions))
        return read[-1]

    with ThreadPoolExecutor(8) as pool:
        list(pool.map(lambda _: follow(newest), range(100)))
    assert os.readlink(folder / LINK).startswith(f"{max(read)}-")
    assert len(list(folder.glob("*-*"))) == 1


def test_what_a_killed_process_left_is_no_hindrance(folder):
    follow(lambda: 7)
    (folder / "8-left").mkdir()
    (folder / "next").symlink_to("8-left")
    follow(lambda: 8)
    assert os.readlink(folder / LINK).startswith("8-")
    assert len(list(folder.glob("*-*"))) == 1


def test_where_it_cannot_be_moved_it_is_taken_away(folder, caplog):
    follow(lambda: 7)
    (folder / "8-left").mkdir()
    # It cannot be removed: something is in it.
    (folder / "8-left" / "file").touch()
    follow(lambda: 9)
    assert not (folder / LINK).is_symlink()
    assert "cannot be moved" in caplog.text


def test_a_database_that_is_away_is_no_error_of_the_publication(folder, caplog):
    follow(lambda: 7)

    def away():
        raise OperationalError("gone")

    follow(away)
    assert not (folder / LINK).is_symlink()
    assert "cannot be moved" in caplog.text


def test_who_waits_for_a_lock_that_is_never_let_go_goes_on(folder, monkeypatch):
    monkeypatch.setattr(nginx_link, "_PATIENCE_SECONDS", 0.05)
    assert follow(lambda: 7)
    with _alone(folder):
        assert not follow(lambda: 8)
    assert not (folder / LINK).is_symlink()
    assert follow(lambda: 8)


@pytest.mark.parametrize("left", [0o700, 0o750])
def test_others_may_go_through_it_and_see_nothing(folder, left):
    """nginx is another user."""
    follow(lambda: 7)
    assert folder.stat().st_mode & 0o777 == 0o711
    folder.chmod(left)
    follow(lambda: 8)
    assert folder.stat().st_mode & 0o777 == 0o711
    assert Path(leads_to(folder)).stat().st_mode & 0o077 == 0
