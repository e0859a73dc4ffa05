"""The command that writes everything to files."""

from io import StringIO

import pytest
from django.core.management import CommandError, call_command

from articles.importing.reference_data import REFERENCES
from tests.support.samples import OWN, take

pytestmark = pytest.mark.django_db


def test_it_writes_a_file_for_each_article_and_each_kind_of_reference_data(tmp_path):
    take(OWN)
    out = StringIO()
    call_command("export_articles", str(tmp_path / "new"), stdout=out)
    names = {"shouji-fenqi.txt", *(each.file_name for each in REFERENCES if not each.is_folder)}
    assert {path.name for path in (tmp_path / "new").iterdir()} == names
    assert f"{len(names)} 个文件" in out.getvalue()


def test_a_folder_that_cannot_be_written_is_named(tmp_path):
    (tmp_path / "file").write_text("")
    with pytest.raises(CommandError, match="file"):
        call_command("export_articles", str(tmp_path / "file"))
