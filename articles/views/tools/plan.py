"""The reader's own plan: today, this week, and what not to do."""

from django.http import HttpRequest, HttpResponse

from articles.forms.tools.choices import PlanForm
from articles.reading.plan import plan_for, plan_questions

from .page import sent, show_tool, tool_page


@tool_page
def plan(request: HttpRequest) -> HttpResponse:
    questions = plan_questions()
    form = PlanForm(sent(request), questions=questions)
    parts = plan_for(questions, form.answers) if questions and form.is_valid() else None
    return show_tool(request, "plan", form, result=parts)
