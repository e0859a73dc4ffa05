"""The phrases that call for the card, who may keep them, and how often it was shown."""

from django.contrib.auth.management import create_permissions
from django.db import migrations, models

# As for help channels, whose words they were: what each role adds to those before it.
_ROLES = {
    "作者": ("view_crisisrule",),
    "审校": (),
    "发布": ("add_crisisrule", "change_crisisrule"),
    "管理员": ("delete_crisisrule",),
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
        ('articles', '0012_operator'),
        ('auth', '0012_alter_user_first_name_max_length'),
        ('contenttypes', '0002_remove_content_type_name'),
    ]

    operations = [
        migrations.CreateModel(
            name='CardCount',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('day', models.DateField(unique=True, verbose_name='日期')),
                ('times', models.PositiveBigIntegerField(default=0, verbose_name='次数')),
            ],
            options={
                'ordering': ('-day',),
            },
        ),
        migrations.CreateModel(
            name='CrisisRule',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('name', models.CharField(help_text='词组的名称，别的条写成【名称】来用', max_length=40, unique=True, verbose_name='名称')),
                ('slug', models.SlugField(help_text='用拼音，导入导出时认它', max_length=60, unique=True, verbose_name='编号')),
                ('kind', models.CharField(choices=[('self', '本人：先出求助卡'), ('other', '身边的人：先出求助卡，多一句怎么陪'), ('hint', '小卡：结果上面多一行'), ('person', '称呼：说的是身边的人'), ('list', '词组：给别的条用'), ('spelling', '写法：换了字的词')], default='self', max_length=10, verbose_name='种类')),
                ('phrases', models.TextField(help_text='一行一个。「…」是中间最多八个字，（甲/乙）是其中一个，（再/）是可有可无，【家人】是叫这个名称的词组里的一个。整行加「」，是只打了这几个字。空格、标点、繁体、大小写都不用管。写法一行写成「自鲨=自杀」', verbose_name='说法')),
                ('also', models.TextField(blank=True, default='', help_text='一行一个，有其中一个才算', verbose_name='还要有')),
                ('unless', models.TextField(blank=True, default='', help_text='一行一个，例如「想不开」在「想不开通」里不算', verbose_name='在这些话里不算')),
                ('by_sound', models.BooleanField(default=True, help_text='拼音容易撞上别的词时，去掉这个勾', verbose_name='打拼音也算')),
                ('is_active', models.BooleanField(default=True, verbose_name='使用')),
                ('position', models.PositiveIntegerField(default=0, verbose_name='顺序')),
            ],
            options={
                'verbose_name': '求助卡的说法',
                'verbose_name_plural': '求助卡的说法',
                'ordering': ('position', 'id'),
            },
        ),
        migrations.RunPython(give_permissions, migrations.RunPython.noop),
    ]
