"""Who runs the site, in the operator's own words."""

from django.contrib.auth.management import create_permissions
from django.db import migrations, models


def let_administrators_write(apps, schema_editor):
    database = schema_editor.connection.alias
    # Permissions are made when all migrations are done, which is too late here.
    config = apps.get_app_config("articles")
    config.models_module = True
    create_permissions(config, verbosity=0, apps=apps, using=database)
    config.models_module = None
    permissions = apps.get_model("auth", "Permission").objects.using(database)
    group = apps.get_model("auth", "Group").objects.using(database).filter(name="管理员").first()
    if group:
        group.permissions.add(
            *permissions.filter(
                content_type__app_label="articles", codename__endswith="_operator"
            )
        )


class Migration(migrations.Migration):

    dependencies = [
        ("articles", "0011_reference_digest"),
    ]

    operations = [
        migrations.CreateModel(
            name="Operator",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("only", models.BooleanField(default=True, editable=False, unique=True)),
                ("about", models.TextField(help_text="显示在「关于本站」的最前面。只写真的：主办的人或机构、谁写、谁核对、怎么联系。空一行就是另起一段", max_length=2000, verbose_name="谁在办，谁在写，谁核对")),
            ],
            options={
                "verbose_name": "主办说明",
                "verbose_name_plural": "主办说明",
                "constraints": [models.CheckConstraint(condition=models.Q(("only", True)), name="operator_is_only_one")],
            },
        ),
        migrations.RunPython(let_administrators_write, migrations.RunPython.noop),
    ]
