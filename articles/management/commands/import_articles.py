"""Import text files as articles."""

import json
import os
import sys
from pathlib import Path
from typing import Any

from django.conf import settings
from django.core.management.base import BaseCommand, CommandError, CommandParser, OutputWrapper
from tqdm import tqdm

from articles.editing.errors import Refused
from articles.importing.articles import Imported, Outcome, import_article
from articles.importing.file_errors import named_file_errors
from articles.importing.files import ArticleFile, find_files, read_file
from articles.importing.reference_data import Loaded, check_references, load_references
from articles.models import Topic
from articles.text.control_characters import without_control_characters
from articles.text.errors import ParseError


def _shown(path: Path) -> str:
    """The path for a terminal: bytes that are not UTF-8 as `\\xff`, without control characters."""
    return without_control_characters(os.fsencode(path).decode(errors="backslashreplace"))


class Command(BaseCommand):
    help = "导入文章：文件，或者文件夹里的所有 .txt 文件。默认存为草稿。"

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("paths", nargs="+", type=Path, metavar="路径")
        parser.add_argument("--dry-run", action="store_true", help="只读不写")
        parser.add_argument(
            "--format", choices=["text", "json"], default="text", help="json：只输出大纲"
        )
        parser.add_argument("--publish", action="store_true", help="导入后直接发布")
        parser.add_argument(
            "--replace", action="store_true", help="替换编辑改过的文章（旧文字留作版本）"
        )
        parser.add_argument("--topic", metavar="网址名", help="归入这个主题")

    def handle(self, *, paths: list[Path], **options: Any) -> None:
        self.options = options
        self.topic = self._topic(options["topic"])
        self.errors: list[dict] = []
        self.outlines: list[dict] = []
        self.counts = dict.fromkeys(("读懂", *Outcome), 0)
        self._load_references(paths)
        files = list(find_files(paths))
        # tqdm shows the bar on terminals only.
        for path in tqdm(files, unit="篇", disable=None if len(files) > 20 else True):
            self._import_path(path)
        self._write_summary()
        if self.errors:
            sys.exit(1)

    def _topic(self, slug: str | None) -> Topic | None:
        topic = Topic.objects.filter(slug=slug).first() if slug else None
        if slug and topic is None:
            raise CommandError(f"没有「{slug}」这个主题")
        return topic

    def _load_references(self, paths: list[Path]) -> None:
        load = check_references if self.options["dry_run"] else load_references
        for folder in filter(os.path.isdir, paths):
            for loaded in load(folder):
                self._report_reference(loaded)

    def _report_reference(self, loaded: Loaded) -> None:
        if loaded.error:
            self._fail(loaded.path, loaded.error)
        parts = [f"新加 {loaded.added} 条"] if loaded.added else []
        parts += [f"更新 {loaded.updated} 条"] if loaded.updated else []
        if loaded.kept:
            parts.append(f"编辑改过，保留编辑的文字：{'、'.join(loaded.kept)}")
        if parts:
            # With --format json, standard output has the JSON alone.
            is_json = self.options["format"] == "json"
            text = f"{_shown(loaded.path)}：{'；'.join(parts)}"
            self._write_line(text, to=self.stderr if is_json else None)

    def _import_path(self, path: Path) -> None:
        try:
            with named_file_errors():
                file = read_file(path, settings.IMPORT_MAX_BYTES)
                imported = None if self.options["dry_run"] else self._import(file)
        except (ParseError, Refused) as error:
            self._fail(path, error)
            return
        self.counts["读懂"] += 1
        if self.options["format"] == "json":
            self.outlines.append(file.outline.to_dict(_shown(path)))
        else:
            self._report(path, file, imported)

    def _import(self, file: ArticleFile) -> Imported:
        imported = import_article(
            file,
            topic=self.topic,
            publish_it=self.options["publish"],
            replace_edited=self.options["replace"],
        )
        self.counts[imported.outcome] += 1
        return imported

    def _report(self, path: Path, file: ArticleFile, imported: Imported | None) -> None:
        document = file.outline.document
        what = imported.outcome if imported else f"版式 {file.outline.layout}"
        self._write_line(
            f"{_shown(path)}：{what}：{document.title}"
            f"({len(document.sections)} 节 {document.step_count} 步)"
        )
        if imported and imported.outcome == Outcome.KEPT:
            self._write_line("  编辑改过这篇文章，没有覆盖；要替换请加 --replace")
        for remark in imported.remarks if imported else []:
            self._write_line(f"  {remark}")
        for line, message in file.outline.problems:
            self._write_line(f"  第 {line} 行：{message}")

    def _fail(self, path: Path, error: ParseError | Refused) -> None:
        line = getattr(error, "line", None)
        message = f"第 {line} 行：{error}" if line else str(error)
        self.errors.append({"path": _shown(path), "message": message})
        self._write_line(f"{_shown(path)} {message}", to=self.stderr)

    def _write_line(self, text: str, to: OutputWrapper | None = None) -> None:
        """Write a line above the progress bar."""
        with tqdm.external_write_mode():
            (to or self.stdout).write(text)

    def _write_summary(self) -> None:
        if self.options["format"] == "json":
            self.stdout.write(self._json({"articles": self.outlines, "errors": self.errors}))
            return
        parts = [f"{outcome} {count}" for outcome, count in self.counts.items() if count]
        parts.append(f"没有读懂 {len(self.errors)}")
        self.stdout.write("，".join(parts))

    def _json(self, outline: dict) -> str:
        """JSON with Chinese characters, or with escapes if standard output cannot encode them."""
        text = json.dumps(outline, ensure_ascii=False, indent=1)
        try:
            text.encode(getattr(self.stdout, "encoding", None) or "utf-8")
        except UnicodeEncodeError:
            return json.dumps(outline, indent=1)
        return text
