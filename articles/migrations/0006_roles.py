"""Roles for editors; and what is published goes on as it is."""

from django.conf import settings
from django.contrib.auth.management import create_permissions
from django.db import migrations

# What each role adds to those before it. Reference data belongs to whoever answers for it.
_ROLES = {
    "作者": (
        *(f"view_{name}" for name in (
            "article", "topic", "platform", "term", "helpline", "situation", "stage", "synonym",
            "feedback", "searchcount", "wanted", "legalstatement", "proofrule",
        )),
        "add_article", "change_article",
    ),
    "审校": (
        "review_article",
        *(f"{verb}_{name}" for verb in ("add", "change") for name in (
            "term", "synonym", "legalstatement", "proofrule",
        )),
        "change_wanted",
    ),
    "发布": (
        "publish_article",
        *(f"{verb}_{name}" for verb in ("add", "change") for name in (
            "topic", "platform", "helpline", "situation", "stage",
        )),
    ),
    "管理员": (
        *(f"delete_{name}" for name in (
            "topic", "platform", "term", "helpline", "situation", "stage", "synonym",
            "legalstatement", "proofrule",
        )),
    ),
}


def make_roles(apps, schema_editor):
    # Of the database that is migrated: `move_database` migrates another one than the present.
    database = schema_editor.connection.alias
    # Permissions are made when all migrations are done, which is too late here.
    for label in ("articles", "auth"):
        config = apps.get_app_config(label)
        config.models_module = True
        create_permissions(config, verbosity=0, apps=apps, using=database)
        config.models_module = None
    groups = apps.get_model("auth", "Group").objects.using(database)
    permissions = apps.get_model("auth", "Permission").objects.using(database)
    ours = permissions.filter(content_type__app_label="articles")
    people = permissions.filter(
        content_type__app_label="auth",
        codename__in=("view_user", "add_user", "change_user", "view_group"),
    )
    allowed = set()
    for name, codenames in _ROLES.items():
        allowed |= set(codenames)
        group, _ = groups.get_or_create(name=name)
        group.permissions.add(*ours.filter(codename__in=allowed))
        if name == "管理员":
            group.permissions.add(*people)


def carry_over(apps, schema_editor):
    """What lists of readers are made by stands beside the working copy from now on."""
    database = schema_editor.connection.alias
    articles = apps.get_model("articles", "Article").objects.using(database)
    publications = apps.get_model("articles", "Publication").objects.using(database)
    for article in articles.defer("summary").prefetch_related("platforms").iterator(500):
        article.platform_names = "\n".join(each.name for each in article.platforms.all())
        if article.live_id:
            article.live_topic_id = article.topic_id
            publication = publications.create(
                article=article, revision_id=article.live_id, by_id=article.live.created_by_id
            )
            publications.filter(pk=publication.pk).update(at=article.published_at)
        # Not saved by `save`: the day of the last change stays.
        articles.filter(pk=article.pk).update(
            platform_names=article.platform_names, live_topic_id=article.live_topic_id
        )


class Migration(migrations.Migration):
    dependencies = [
        ("articles", "0005_desk"),
        ("auth", "0012_alter_user_first_name_max_length"),
        ("contenttypes", "0002_remove_content_type_name"),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        migrations.RunPython(make_roles, migrations.RunPython.noop),
        migrations.RunPython(carry_over, migrations.RunPython.noop),
    ]
