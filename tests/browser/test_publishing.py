"""What readers see changes when a guide is published, and only then."""

from playwright.sync_api import expect

from .editing import GuideForm


def test_what_is_only_saved_stays_with_the_editor_until_it_is_published(editor, reader, live_guide):
    form = GuideForm(editor).open(live_guide)
    expect(editor.locator(".live-state")).to_contain_text("读者看到的就是下面的文字")
    editor.get_by_label("先说结论").fill("新的结论。")
    form.save_and_stay()

    expect(editor.locator(".live-state")).to_contain_text("读者看到的是上次发布的文字")
    expect(editor.get_by_label("先说结论")).to_have_value("新的结论。")
    reader.goto(live_guide.get_absolute_url())
    expect(reader.locator(".lead .summary")).to_have_text("旧的结论。")
    editor.goto("/admin/articles/article/")
    expect(editor.locator(".field-state")).to_have_text("已发布，有新的修改")

    form.open(live_guide).publish()

    expect(editor.locator(".field-state")).to_have_text("已发布")
    reader.reload()
    expect(reader.locator(".lead .summary")).to_have_text("新的结论。")


def test_a_guide_that_was_taken_off_is_gone_for_readers(editor, reader, live_guide):
    assert reader.goto(live_guide.get_absolute_url()).status == 200

    GuideForm(editor).open(live_guide).press("撤下，不让读者看到")

    assert reader.goto(live_guide.get_absolute_url()).status == 404
    expect(reader.get_by_role("heading", level=1)).to_have_text("没有这个页面")
    reader.goto("/")
    expect(reader.get_by_role("link", name=live_guide.title)).to_have_count(0)
    GuideForm(editor).open(live_guide)
    expect(editor.locator(".live-state")).to_contain_text("这是草稿")


def test_an_old_address_leads_to_the_new_one(editor, reader, live_guide):
    old = live_guide.get_absolute_url()
    form = GuideForm(editor).open(live_guide)
    editor.get_by_label("网址名").fill("xin-wangzhi")
    form.publish()

    answer = reader.request.get(old, max_redirects=0)
    assert (answer.status, answer.headers["location"]) == (301, "/guides/xin-wangzhi/")
    assert reader.goto(old).status == 200
    expect(reader.get_by_role("heading", level=1)).to_have_text(live_guide.title)


def test_the_enter_key_in_a_field_does_not_publish(editor, reader, live_guide):
    GuideForm(editor).open(live_guide)
    title = editor.locator("[name=title]")
    title.fill("写到一半的标题")

    title.press("Enter")

    expect(editor.locator(".messagelist .success").first).to_be_visible()
    expect(title).to_have_value("写到一半的标题")
    reader.goto(live_guide.get_absolute_url())
    expect(reader.get_by_role("heading", level=1)).to_have_text("旧标题")
