"""Letters: the list, and for each the form and what it makes of the answers."""

from django.core.validators import slug_re
from django.http import Http404, HttpRequest, HttpResponse
from django.utils import timezone

from articles.forms.tools.letter import LetterForm
from articles.forms.tools.written_letter import WrittenLetter, write
from articles.models import Letter
from articles.reading.letters import led_lines, listed_letters, live_letter, readable
from articles.tools.creditors import CREDITORS, complaint_route
from articles.tools.letter_docx import TYPE, letter_docx

from .page import sent, show_tool, tool_page

# The button that leads from the list to a form that nobody has filled in yet.
BEGIN = "begin"


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


def _download(row: Letter, written: WrittenLetter) -> HttpResponse:
    """The name of the file tells nothing of debts."""
    made = letter_docx(row.title, written.paragraphs)
    headers = {"Content-Disposition": 'attachment; filename="xin.docx"'}
    return HttpResponse(made, content_type=TYPE, headers=headers)
