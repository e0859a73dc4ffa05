"""A guide is published, or taken off, at a time to come."""

from datetime import timedelta

from django.core.management import call_command
from django.utils import timezone
from playwright.sync_api import expect

from articles.models import Schedule

from .editing import GuideForm


def tomorrow() -> str:
    return f"{timezone.localtime() + timedelta(days=1):%Y-%m-%dT%H:%M}"


def the_time_comes() -> None:
    Schedule.objects.update(at=timezone.now() - timedelta(minutes=1))
    call_command("maintain")


def test_a_version_is_published_at_its_time(editor, reader, live_guide):
    form = GuideForm(editor).open(live_guide)
    editor.get_by_label("先说结论").fill("明天的结论。")
    form.go_on()
    editor.get_by_label("什么时候发布").fill(tomorrow())
    editor.get_by_role("button", name="发布第 2 版").click()
    form.expect_told("已定好")
    form.open(live_guide)
    expect(editor.locator(".desk-state")).to_contain_text("发布第 2 版")
    editor.get_by_label("先说结论").fill("还没写完。")
    form.save()

    call_command("maintain")
    reader.goto(live_guide.get_absolute_url())
    expect(reader.locator(".lead .summary")).to_have_text("旧的结论。")

    the_time_comes()
    reader.reload()
    expect(reader.locator(".lead .summary")).to_have_text("明天的结论。")


def test_a_plan_is_called_off(editor, reader, live_guide):
    form = GuideForm(editor).open(live_guide)
    editor.get_by_label("先说结论").fill("明天的结论。")
    form.go_on()
    editor.get_by_label("什么时候发布").fill(tomorrow())
    editor.get_by_role("button", name="发布第 2 版").click()
    form.expect_told("已定好")

    editor.get_by_role("button", name="取消", exact=True).click()
    form.expect_told("已取消")

    the_time_comes()
    reader.goto(live_guide.get_absolute_url())
    expect(reader.locator(".lead .summary")).to_have_text("旧的结论。")


def test_a_guide_is_taken_off_at_its_time(editor, reader, live_guide):
    form = GuideForm(editor).open(live_guide, "release")
    editor.get_by_label("什么时候撤下").fill(tomorrow())
    editor.get_by_role("button", name="撤下，不让读者看到").click()
    form.expect_told("已定好")
    expect(editor.get_by_role("button", name="取消", exact=True)).to_be_visible()
    assert reader.goto(live_guide.get_absolute_url()).status == 200

    the_time_comes()
    assert reader.goto(live_guide.get_absolute_url()).status == 404
