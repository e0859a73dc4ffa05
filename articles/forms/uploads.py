"""The forms for uploading articles. Which files are refused: `importing.uploads`."""

from typing import Any

from django import forms

from articles.importing.uploads import MOST_FILES
from articles.models import Topic


class _Files(forms.FileInput):
    allow_multiple_selected = True


class FilesField(forms.FileField):
    """Any number of files, as (name, content). Each file is checked by itself later."""

    widget = _Files(attrs={"accept": ".txt,text/plain"})

    def clean(self, data: Any, initial: Any = None) -> list[tuple[str, bytes]]:
        if not data:
            raise forms.ValidationError(self.error_messages["required"], code="required")
        return [(file.name, file.read()) for file in data]


class TopicForm(forms.Form):
    """The topic that all files are put under, whatever they say."""

    topic = forms.ModelChoiceField(
        label="归入主题",
        queryset=Topic.objects.all(),
        required=False,
        empty_label="按文件里写的主题",
    )


class UploadForm(TopicForm):
    files = FilesField(  # type: ignore[assignment]  # Django puts it into `fields`
        label="文件",
        help_text=f"可以一次选好几个（最多 {MOST_FILES} 个），也可以直接拖到这里。"
        "Word、PDF 要先另存为纯文本（.txt）。",
        error_messages={"required": "先选好要导入的文件。"},
    )
    field_order = ("files", "topic")
