"""The wording of our guides: short segments, nothing copied from the originals, no promise that the
law does not keep.

Titles, related titles, names of laws and the lines about the source are as they are elsewhere.
"""

import re
import unicodedata
from collections.abc import Iterator

from articles.text.document import Document
from articles.text.formats.decoding import decode
from articles.text.html.markdown import render_document
from articles.text.html.plain import plain_text
from articles.text.labels import STEP_NOTES
from tests.support.editions import EDITIONS, document_of, each_edition, long_segments

COPIED = 13
_LAW = re.compile("《[^》]*》")
_NOT_WORDS = re.compile(r"[\W_]+")


def own_words(document: Document) -> Iterator[str]:
    """What the editors wrote, a text at a time."""
    html = render_document(document)
    yield plain_text(html.summary)
    yield plain_text(html.first_action)
    for section in html.sections:
        yield plain_text(section.body)
        for step in section.steps:
            yield from (plain_text(getattr(step, name)) for name in ("body", *STEP_NOTES))
    yield from (item.excerpt or "" for item in html.related)


def runs(text: str) -> set[str]:
    """Every run of characters of that length; spaces, marks and widths make no difference."""
    words = _NOT_WORDS.sub("", unicodedata.normalize("NFKC", _LAW.sub("", text)))
    return {words[start : start + COPIED] for start in range(len(words) - COPIED + 1)}


# What no page may say, whoever is quoted: it could cost a reader money, a case or a life.
_NEVER = (
    r"安眠药|割腕|跳楼|跳江|烧炭|上吊|遗书|解脱|自杀(成功|未遂)|人死债消|家人(就|一律|都)不用还",
    r"短信(可以)?别管|不签收就没事|不去开庭就判不了|写没钱就作废|都是 ?15 ?天|一定可信",
    r"电子送达一定|没同意电子送达就不算",
    r"(一定|绝对|肯定)不会坐牢|金额小不立案|卖了也没事|不用理警察|花钱撤案(?!」)|等他立案",
    r"装死|装病|打 ?12378 ?就能停|报警一定处理|曝光催收",
    r"24 ?小时内(都)?能追回|报警没用|先找律师再报警|追款公司|报 ?96110 ?案",
    r"(超过)?(4|四) ?倍 ?LPR ?就不用还(?!」)|合同肯定无效|无效就白用|只用补到机价|套现没事",
    r"商家一定犯罪|投诉能免单|多付的都能要回|照天府案",
    r"寄回就两清|一定免违约金|绕过监管|坏了也全退|不收就归你",
    r"锁机一定违法|锁机违法|锁了就不用付|报警就不用赔|丢了不用赔",
    r"只还上征信的|都别还|拖过三年就没事|网贷不用还|停扣就停债|一定会同意",
    r"父债子还|配偶一定|离了就没事|转给孩子就安全",
    r"未成年签的都无效|机器归你|学生贷不用还|学校会开除|告诉家长就完了",
    r"报案就不用还|谁收钱谁还|钱(可以)?白拿|一定会删",
)


def test_every_guide_has_words_of_its_own():
    assert len(EDITIONS) >= 16
    assert all(len("".join(own_words(document_of(path)))) > 1_000 for path in EDITIONS)


@each_edition
def test_what_may_never_be_said_is_not_said(path):
    """Not even as a warning, which would be what a reader in a hurry remembers."""
    document = document_of(path)
    text = "\n".join([document.title, *document.aliases, *own_words(document)])
    assert [found[0] for never in _NEVER for found in re.finditer(never, text)] == []


@each_edition
def test_no_segment_is_longer_than_a_breath(path):
    assert [part for text in own_words(document_of(path)) for part in long_segments(text)] == []


@each_edition
def test_nothing_is_copied_from_the_originals(path, originals):
    theirs = set().union(*(runs(decode(each.read_bytes())[0]) for each in originals))
    document = document_of(path)
    titles = [document.title, document.source.title or "", *document.aliases]
    titles += [item.title for item in document.related]
    quoted = set().union(*map(runs, titles))
    ours = set().union(*map(runs, own_words(document)))
    assert sorted(ours & theirs - quoted) == []


def test_a_long_segment_and_a_copied_run_would_be_noticed():
    assert long_segments("字" * 41) and not long_segments("字" * 40)
    assert long_segments(f"一，{'字' * 41}。二")
    assert not long_segments("字" * 30 + "，" + "字" * 30)
    assert runs("先弄清欠谁，欠多少钱，再去谈还款") & runs("先弄清欠谁 欠多少钱 再去谈还款")
    assert not runs("《中华人民共和国个人信息保护法》") & runs("中华人民共和国个人信息保护法")
