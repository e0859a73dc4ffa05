"""The time limits of 最后一天, and who may keep them."""

import django.core.validators
import django.db.models.deletion
from django.contrib.auth.management import create_permissions
from django.db import migrations, models

# As for the other rows of the tools: what each role adds to those before it.
_ROLES = {
    "作者": ("view_timelimit",),
    "审校": ("add_timelimit", "change_timelimit"),
    "发布": (),
    "管理员": ("delete_timelimit",),
}


def give_permissions(apps, schema_editor):
    # Of the database that is migrated: `move_database` migrates another one than the present.
    database = schema_editor.connection.alias
    # Permissions are made when all migrations are done, which is too late here.
    config = apps.get_app_config("articles")
    config.models_module = True
    create_permissions(config, verbosity=0, apps=apps, using=database)
    config.models_module = None
    groups = apps.get_model("auth", "Group").objects.using(database)
    permissions = apps.get_model("auth", "Permission").objects.using(database)
    ours = permissions.filter(content_type__app_label="articles")
    allowed = set()
    for name, codenames in _ROLES.items():
        allowed |= set(codenames)
        # An administrator may have done away with a role.
        if group := groups.filter(name=name).first():
            group.permissions.add(*ours.filter(codename__in=allowed))


class Migration(migrations.Migration):

    dependencies = [
        ('articles', '0019_letters_and_plans'),
        ('auth', '0012_alter_user_first_name_max_length'),
        ('contenttypes', '0002_remove_content_type_name'),
    ]

    operations = [
        migrations.CreateModel(
            name='TimeLimit',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('slug', models.SlugField(help_text='用拼音，例如 zhifuling', max_length=60, unique=True, verbose_name='网址名')),
                ('name', models.CharField(help_text='读者在列表里选的，例如：支付令', max_length=60, verbose_name='收到的是什么')),
                ('days', models.PositiveSmallIntegerField(default=0, help_text='按月算的，或要看纸上写的，填 0', validators=[django.core.validators.MaxValueValidator(365)], verbose_name='几日')),
                ('months', models.PositiveSmallIntegerField(default=0, help_text='按日算的填 0', validators=[django.core.validators.MaxValueValidator(60)], verbose_name='几个月')),
                ('starts', models.CharField(default='收到那天', help_text='例如：收到那天（不算）', max_length=80, verbose_name='从哪天数')),
                ('task', models.CharField(help_text='例如：写书面异议，逐项写哪里不对', max_length=120, verbose_name='要做什么')),
                ('hand_to', models.CharField(help_text='例如：发支付令的法院', max_length=80, verbose_name='交给谁')),
                ('missed', models.CharField(max_length=120, verbose_name='错过会怎样')),
                ('note', models.TextField(blank=True, default='', help_text='一两句，显示在结果里', verbose_name='先知道')),
                ('basis', models.CharField(blank=True, default='', max_length=200, verbose_name='依据')),
                ('position', models.PositiveIntegerField(default=0, verbose_name='顺序')),
                ('live', models.ForeignKey(editable=False, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='articles.rowversion')),
            ],
            options={
                'verbose_name': '期限',
                'verbose_name_plural': '期限',
                'ordering': ('position', 'id'),
            },
        ),
        migrations.RunPython(give_permissions, migrations.RunPython.noop),
    ]
