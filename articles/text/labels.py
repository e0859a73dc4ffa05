"""The Chinese name of each field of a guide and of each kind of section.

Forms, files, the comparison of texts and proofreading take them from here. Keys are the names of
the fields in `articles.text.document`, in the order in which editors see them.
"""

GUIDE_LABELS = {
    "title": "标题",
    "summary": "先说结论",
    "first_action": "今天先做这一件事",
    "last_checked": "最近核对日期",
    "topic": "主题",
    "platforms": "涉及的平台",
    "aliases": "其他叫法",
    "recommended": "推荐的指南",
}
RELATED_LABEL = "来源列出的相关文章"
SOURCE_LABEL = "来源"

SECTION_LABELS = {"heading": "小标题", "kind": "类型", "background": "先弄明白", "body": "正文"}
KIND_LABELS = {
    "text": "说明",
    "steps": "步骤",
    "points": "要点",
    "choices": "几选一",
    "case": "案例",
}

# The optional fields of a step.
STEP_NOTES = {
    "prepare": "准备",
    "deadline": "期限",
    "script": "照着说",
    "refusal": "对方拒绝",
    "warning": "注意",
    "basis": "依据",
}
# What stands before their texts in files: 「话术」 is the collectors' word, and many files have it.
NOTE_MARKS = STEP_NOTES | {"script": "话术"}
STEP_LABELS = {"title": "做什么", "body": "怎么做"} | STEP_NOTES

SOURCE_LABELS = {
    "title": "原标题",
    "publisher": "发布方",
    "author": "作者",
    "category": "原栏目",
    "published": "原发布日期",
    "views": "原阅读数",
    "url": "原网址",
    "notice": "版权或改写说明",
}
# Those that hold text and not a number. `published` is text too: an ISO 8601 date.
SOURCE_TEXTS = tuple(name for name in SOURCE_LABELS if name != "views")
