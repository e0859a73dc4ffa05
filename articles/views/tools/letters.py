"""Letters: the list, and for each the form and what it makes of the answers."""

from dataclasses import dataclass, field

from django.core.validators import slug_re
from django.http import Http404, HttpRequest, HttpResponse
from django.utils import timezone

from articles.forms.tools.letter import LetterForm
from articles.models import Letter
from articles.reading.letters import led_lines, listed_letters, live_letter, readable
from articles.tools.creditors import CREDITORS, complaint_route
from articles.tools.letter_docx import TYPE, letter_docx
from articles.tools.letter_notices import Effect
from articles.tools.letter_text import NEW_PAGE, Paragraph
from articles.tools.letters import Letter as Read

from .page import sent, show_tool, tool_page

# The button that leads from the list to a form that nobody has filled in yet.
BEGIN = "begin"


@dataclass
class Written:
    """What one reader's answers lead to: a letter, or what has to be known before it."""

    stops: list[str]
    refusals: list[str]
    reminders: list[str]
    paragraphs: list[Paragraph] = field(default_factory=list)
    blanks: list[str] = field(default_factory=list)

    @property
    def pages(self) -> list[list[Paragraph]]:
        pages: list[list[Paragraph]] = [[]]
        for paragraph in self.paragraphs:
            if paragraph == [NEW_PAGE]:
                pages.append([])
            else:
                pages[-1].append(paragraph)
        return pages


@tool_page
def letters(request: HttpRequest) -> HttpResponse:
    data = sent(request)
    creditor = data.get("creditor", "") if data else ""
    creditor = creditor if creditor in CREDITORS else ""
    return show_tool(
        request,
        "letters",
        letters=listed_letters(creditor),
        creditor=creditor,
        creditors=CREDITORS,
        begin=BEGIN,
    )


@tool_page
def letter(request: HttpRequest, slug: str) -> HttpResponse:
    row = live_letter(slug) if slug_re.match(slug) else None
    read = readable(row) if row else None
    if row is None or read is None:
        raise Http404
    return letter_page(request, row, read)


def letter_page(request: HttpRequest, row: Letter, read: Read) -> HttpResponse:
    """The page of a letter, online or not."""
    data = sent(request)
    creditor = data.get("creditor", "") if data else ""
    if data and BEGIN in data:
        data = None
    form = LetterForm(data, letter=read, today=timezone.localdate(), creditor=creditor)
    result = write(form) if form.is_valid() else None
    if data and result and result.paragraphs and data.get("format") == "docx":
        return _download(row, result)
    route = complaint_route(creditor) if result else None
    return show_tool(
        request,
        "letters",
        form,
        template="letter",
        result=result,
        letter=row,
        route=route,
        steps=led_lines(read),
    )


def write(form: LetterForm) -> Written:
    """For a valid form."""
    letter, answers = form.letter, form.answers
    written = Written(
        stops=letter.told(Effect.STOP, answers),
        refusals=letter.told(Effect.REFUSE, answers),
        reminders=letter.told(Effect.REMIND, answers),
    )
    if written.refusals or (written.stops and not form.cleaned_data["known"]):
        return written
    written.paragraphs = letter.write(answers, form.items)
    written.blanks = letter.blanks(written.paragraphs)
    if found := letter.phrases_to_avoid(form.typed_text()):
        phrases = "、".join(f"「{phrase}」" for phrase in found)
        written.reminders.append(f"你填的话里有{phrases}。这封信别这么写，改掉再出一次。")
    return written


def _download(row: Letter, written: Written) -> HttpResponse:
    """The name of the file tells nothing of debts."""
    made = letter_docx(row.title, written.paragraphs)
    headers = {"Content-Disposition": 'attachment; filename="xin.docx"'}
    return HttpResponse(made, content_type=TYPE, headers=headers)
