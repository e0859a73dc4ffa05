"""What readers see changes when a guide is published, and only then."""

from playwright.sync_api import expect

from .editing import GuideForm


def test_what_is_only_saved_stays_with_the_editor_until_it_is_published(editor, reader, live_guide):
    form = GuideForm(editor).open(live_guide)
    expect(editor.locator(".desk-state")).to_contain_text("读者看到的就是下面的文字")
    editor.get_by_label("先说结论").fill("新的结论。")
    form.save()

    expect(editor.locator(".desk-state")).to_contain_text("发布以后读者才看得到")
    expect(editor.get_by_label("先说结论")).to_have_value("新的结论。")
    reader.goto(live_guide.get_absolute_url())
    expect(reader.locator(".lead .summary")).to_have_text("旧的结论。")
    editor.goto("/admin/articles/article/")
    expect(editor.locator(".field-state")).to_have_text("已发布，有新的修改")

    form.open(live_guide).publish()

    editor.goto("/admin/articles/article/")
    expect(editor.locator(".field-state")).to_have_text("已发布")
    reader.reload()
    expect(reader.locator(".lead .summary")).to_have_text("新的结论。")


def test_before_publishing_the_editor_sees_what_changes_for_readers(editor, live_guide):
    form = GuideForm(editor).open(live_guide)
    editor.get_by_label("先说结论").fill("新的结论。")
    form.go_on()

    changes = editor.locator(".desk-card", has=editor.locator("#changes"))
    expect(changes.locator("del")).to_have_text("旧")
    expect(changes.locator("ins")).to_have_text("新")


def test_readers_are_told_what_changed(editor, reader, live_guide):
    form = GuideForm(editor).open(live_guide)
    editor.get_by_label("先说结论").fill("新的结论。")
    form.go_on()
    editor.get_by_label("告诉读者改了什么").fill("补上了还机的步骤")
    editor.get_by_role("button", name="发布第 2 版").click()
    form.expect_told("已发布")

    reader.goto(live_guide.get_absolute_url())
    reader.get_by_text("依据和来源").last.click()
    expect(reader.get_by_text("补上了还机的步骤")).to_be_visible()


def test_a_guide_that_was_taken_off_is_gone_for_readers(editor, reader, live_guide):
    assert reader.goto(live_guide.get_absolute_url()).status == 200

    form = GuideForm(editor).open(live_guide, "release")
    editor.get_by_role("button", name="撤下，不让读者看到").click()
    form.expect_told("已从网站撤下")

    assert reader.goto(live_guide.get_absolute_url()).status == 404
    expect(reader.get_by_role("heading", level=1)).to_have_text("没有这个页面")
    reader.goto("/")
    expect(reader.get_by_role("link", name=live_guide.title)).to_have_count(0)
    form.open(live_guide)
    expect(editor.locator(".desk-state")).to_contain_text("这是草稿")


def test_an_archived_guide_comes_back_as_readers_had_it(editor, reader, live_guide):
    form = GuideForm(editor).open(live_guide, "release")
    editor.get_by_role("button", name="归档", exact=True).click()
    form.expect_told("已归档")
    assert reader.goto(live_guide.get_absolute_url()).status == 404
    editor.goto("/admin/articles/article/")
    expect(editor.get_by_role("link", name=live_guide.title)).to_have_count(0)

    form.open(live_guide, "release")
    editor.get_by_role("button", name="恢复这篇指南").click()
    form.expect_told("已从归档恢复")

    assert reader.goto(live_guide.get_absolute_url()).status == 200


def test_an_old_address_leads_to_the_new_one(editor, reader, live_guide):
    old = live_guide.get_absolute_url()
    form = GuideForm(editor).open(live_guide)
    form.open_all()
    editor.get_by_role("link", name="改网址").click()
    editor.get_by_label("网址名").fill("xin-wangzhi")
    editor.get_by_role("button", name="改网址").click()
    form.expect_told("网址改好了")

    answer = reader.request.get(old, max_redirects=0)
    assert (answer.status, answer.headers["location"]) == (301, "/guides/xin-wangzhi/")
    assert reader.goto(old).status == 200
    expect(reader.get_by_role("heading", level=1)).to_have_text(live_guide.title)


def test_the_enter_key_in_a_field_saves_and_does_not_publish(editor, reader, live_guide):
    GuideForm(editor).open(live_guide)
    title = editor.locator("[name=title]")
    title.fill("写到一半的标题")

    title.press("Enter")

    expect(editor.locator(".messagelist .success").first).to_be_visible()
    expect(title).to_have_value("写到一半的标题")
    reader.goto(live_guide.get_absolute_url())
    expect(reader.get_by_role("heading", level=1)).to_have_text("旧标题")
