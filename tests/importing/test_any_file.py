"""Whatever a file holds, it is taken or refused in words. `tests.faults` tries longer."""

import pytest
from hypothesis import HealthCheck, given, settings

from tests.support.hostile_files import (
    KNOWN,
    article_files,
    load_or_refuse,
    reference_files,
    take_or_refuse,
)

pytestmark = pytest.mark.django_db

relaxed = settings(
    deadline=None,
    database=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
)


@pytest.mark.parametrize("content", KNOWN)
def test_what_once_ended_in_an_error_is_published_or_refused(content):
    take_or_refuse(content)


@settings(relaxed, max_examples=80)
@given(article_files)
def test_any_article_is_published_or_refused(content):
    take_or_refuse(content)


@settings(relaxed, max_examples=80)
@given(reference_files())
def test_any_reference_data_is_loaded_or_refused(tmp_path, found):
    load_or_refuse(*found, tmp_path)
