"""Whether a message that says it comes from a court looks like a fraud."""

from django.http import HttpRequest, HttpResponse

from articles.forms.tools.choices import CourtMessageForm
from articles.models import CourtQuestion
from articles.reading.targets import find_targets
from articles.tools.court_message import judge
from articles.tools.targets import read_target

from .page import sent, show_tool, tool_page

# What is done next, by the names that the page has for it.
_NEXT = {
    "deadline": read_target("工具:deadline"),
    "answer": read_target("信:dabian-zhuang"),
    "objection": read_target("信:zhifuling-yiyi"),
    "papers": read_target("fayuan-wenshu"),
    "message": read_target("fayuan-duanxin"),
    "cheated": read_target("beipian-yixiaoshi"),
}


@tool_page
def court_message(request: HttpRequest) -> HttpResponse:
    questions = [row.asked for row in CourtQuestion.objects.live()]
    form = CourtMessageForm(sent(request), questions=questions)
    if not form.is_valid():
        return show_tool(request, "court-message", form, result=None)
    result = judge(questions, form.answers, has_found=form.cleaned_data["found"])
    places = find_targets(_NEXT.values())
    urls = {name: places[target].url for name, target in _NEXT.items()}
    return show_tool(request, "court-message", form, result=result, urls=urls)
