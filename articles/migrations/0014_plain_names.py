"""Names that say what they mean: only the models' and columns' names change, no row does."""

from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [("articles", "0013_crisis")]

    operations = [
        migrations.RenameField("revision", "is_aside", "is_conflict"),
        migrations.RenameField("revision", "begun_with", "based_on"),
        migrations.RenameField("revision", "carries", "includes"),
        migrations.RenameField("word", "leads", "is_one_way"),
        migrations.RenameModel("Said", "RateLimitEntry"),
        migrations.RemoveConstraint("ratelimitentry", "said_once"),
        migrations.AddConstraint(
            "ratelimitentry",
            models.UniqueConstraint(fields=["who", "what"], name="rate_limit_entry_once"),
        ),
    ]
