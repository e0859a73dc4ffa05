from articles.text.document import Document, Related, Section, Source, Step
from articles.text.formats.outline import Outline


def outline_of(document: Document, **values) -> dict:
    defaults = {
        "layout": "A",
        "title_lines": (1,),
        "summary_lines": (),
        "source_lines": (),
        "set_aside": (),
        "problems": (),
    }
    return Outline(document=document, **{**defaults, **values}).to_dict("a.txt")


def test_the_keys_are_those_that_others_rely_on():
    outline = outline_of(Document(title="甲"))
    assert list(outline) == [
        "path",
        "layout",
        "title",
        "source",
        "summary",
        "sections",
        "related",
        "set_aside",
        "problems",
    ]
    assert list(outline["source"]) == [
        "publisher",
        "author",
        "category",
        "published",
        "views",
        "url",
        "notice",
        "lines",
    ]


def test_what_the_source_does_not_give_is_null():
    outline = outline_of(
        Document(title="甲", sections=(Section(steps=(Step(),)),), related=(Related(title="乙"),))
    )
    assert outline["summary"]["text"] is None
    assert outline["sections"][0]["number"] is None
    assert outline["sections"][0]["heading"] is None
    assert outline["sections"][0]["steps"][0]["title"] is None
    assert outline["related"][0]["category"] is None
    assert outline["source"]["views"] is None


def test_notes_stand_on_the_steps_that_carry_any():
    steps = (Step(number="1", script="你好"), Step(number="2"))
    first, second = outline_of(Document(sections=(Section(steps=steps),)))["sections"][0]["steps"]
    assert first["notes"] == {"话术": "你好"}
    assert "notes" not in second


def test_what_was_set_aside_has_its_reason_and_line():
    outline = outline_of(Document(), set_aside=(("comment", "好", 7),), problems=((3, "乱"),))
    assert outline["set_aside"] == [{"reason": "comment", "text": "好", "lines": [7]}]
    assert outline["problems"] == [{"line": 3, "message": "乱"}]


def test_the_front_matter_is_shown_only_where_there_is_one():
    document = Document(slug="a", source=Source(title="原题"))
    assert "front_matter" not in outline_of(document)
    front = outline_of(document, has_front_matter=True)["front_matter"]
    assert (front["slug"], front["source_title"]) == ("a", "原题")
