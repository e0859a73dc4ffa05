"""Reference data come from a file once, and stay as an editor left them."""

import pytest

from articles.models import Topic
from articles.services.reference import REFERENCES, load_reference
from articles.text.errors import ParseError

TOPICS = REFERENCES[0]

pytestmark = pytest.mark.django_db


@pytest.fixture
def file(tmp_path):
    path = tmp_path / "topics.yaml"
    path.write_text("- {slug: a, name: 甲, description: 说明}\n- {slug: b, name: 乙}\n")
    return path


def test_topics_are_made_in_the_order_of_the_file(file):
    assert load_reference(TOPICS, file).added == 2
    assert [(t.slug, t.description) for t in Topic.objects.all()] == [("a", "说明"), ("b", "")]


def test_loading_again_keeps_what_an_editor_changed(file):
    load_reference(TOPICS, file)
    Topic.objects.filter(slug="a").update(name="改过")
    assert load_reference(TOPICS, file).added == 0
    assert Topic.objects.get(slug="a").name == "改过"


@pytest.mark.parametrize(
    "text",
    ["a: 1", "- 甲", "[", "- {slug: a}", "- {slug: 有 空格, name: 甲}", "- {slug: a, nam: 甲}"],
)
def test_a_file_that_is_no_list_of_topics_is_refused(file, text):
    file.write_text(text)
    with pytest.raises(ParseError):
        load_reference(TOPICS, file)
    assert not Topic.objects.exists()
