"""A letter as a Word file, made in memory."""

from collections.abc import Sequence
from datetime import datetime
from io import BytesIO

from docx import Document
from docx.document import Document as Word
from docx.enum.text import WD_ALIGN_PARAGRAPH, WD_BREAK
from docx.oxml.ns import qn
from docx.shared import Mm, Pt

from .letter_text import NEW_PAGE, Blank, Paragraph

TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
_FONT = "宋体"
# So many full-width spaces are wide enough for a name or a number.
_BLANK = "　" * 8
# The time at which the file was made is nobody's business.
_SOME_DAY = datetime(2000, 1, 1)


def letter_docx(title: str, paragraphs: Sequence[Paragraph]) -> bytes:
    """An A4 page with the title and the paragraphs; blanks are underlined."""
    word = Document()
    _page(word)
    _anonymous(word)
    heading = word.add_paragraph()
    heading.alignment = WD_ALIGN_PARAGRAPH.CENTER
    heading.add_run(title).bold = True
    for paragraph in paragraphs:
        if paragraph == [NEW_PAGE]:
            word.add_paragraph().add_run().add_break(WD_BREAK.PAGE)
        else:
            _add(word, paragraph)
    made = BytesIO()
    word.save(made)
    return made.getvalue()


def _add(word: Word, paragraph: Paragraph) -> None:
    added = word.add_paragraph()
    for piece in paragraph:
        if isinstance(piece, Blank):
            added.add_run(f"（{piece.name}：")
            added.add_run(_BLANK).underline = True
            added.add_run("）")
        else:
            added.add_run(piece)


def _page(word: Word) -> None:
    section = word.sections[0]
    section.page_width, section.page_height = Mm(210), Mm(297)
    section.left_margin = section.right_margin = Mm(25)
    section.top_margin = section.bottom_margin = Mm(25)
    style = word.styles["Normal"]
    style.font.name, style.font.size = _FONT, Pt(12)
    style.element.rPr.rFonts.set(qn("w:eastAsia"), _FONT)
    style.paragraph_format.line_spacing = 1.5


def _anonymous(word: Word) -> None:
    about = word.core_properties
    about.author = about.last_modified_by = about.comments = about.title = ""
    about.created = about.modified = _SOME_DAY
