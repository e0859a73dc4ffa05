"""The same as `tests.importing.test_any_file`, with many more files."""

import pytest
from hypothesis import HealthCheck, given, settings

from tests.support.hostile_files import (
    article_files,
    load_or_refuse,
    reference_files,
    take_or_refuse,
)

pytestmark = [pytest.mark.faults, pytest.mark.django_db]

long = settings(
    deadline=None,
    database=None,
    max_examples=4_000,
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
)


@long
@given(article_files)
def test_any_article_is_published_or_refused(content):
    take_or_refuse(content)


@long
@given(reference_files())
def test_any_reference_data_is_loaded_or_refused(tmp_path, found):
    load_or_refuse(*found, tmp_path)
