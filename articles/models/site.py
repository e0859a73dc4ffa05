"""The site as a whole: its version, and who runs it."""

from django.db import models

from .fields import TextField


class SiteVersion(models.Model):
    """Row 1: counted up in the transaction of every change of what readers' pages show.

    Row 2: the newest review day of a legal statement, as `date.toordinal()`, that the pages show as
    due.
    """

    number = models.PositiveBigIntegerField(default=0)

    def __str__(self) -> str:
        return str(self.number)


class Operator(models.Model):
    """Who runs the site, in the operator's words. At most one row.

    Without it 「关于本站」 says only what is true of every installation.
    """

    # The only value that the column takes, so that there is no second row.
    only = models.BooleanField(default=True, unique=True, editable=False)
    about = TextField(
        "谁在办，谁在写，谁核对",
        max_length=2_000,
        help_text="显示在「关于本站」的最前面。只写真的：主办的人或机构、谁写、谁核对、怎么联系。"
        "空一行就是另起一段",
    )

    class Meta:
        verbose_name = verbose_name_plural = "主办说明"
        constraints = [
            models.CheckConstraint(condition=models.Q(only=True), name="operator_is_only_one")
        ]

    def __str__(self) -> str:
        return str(self._meta.verbose_name)
