"""Letters, questions about messages of courts, plans; what they said before; who may change them."""

from django.contrib.auth.management import create_permissions
import django.core.validators
import django.db.models.deletion
from django.conf import settings
from django.db import migrations, models


_MODELS = ("letter", "courtquestion", "planquestion", "planrule")
# What each role adds to those before it. To put a row online takes `publish_article`.
_ROLES = {
    "作者": ("view",),
    "审校": ("add", "change"),
    "发布": (),
    "管理员": ("delete",),
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
    for name, verbs in _ROLES.items():
        allowed |= {f"{verb}_{model}" for verb in verbs for model in _MODELS}
        # An administrator may have done away with a role.
        if group := groups.filter(name=name).first():
            group.permissions.add(*ours.filter(codename__in=allowed))


class Migration(migrations.Migration):

    dependencies = [
        ('auth', '0012_alter_user_first_name_max_length'),
        ('contenttypes', '0002_remove_content_type_name'),
        ('articles', '0018_helpline_purpose'),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        migrations.CreateModel(
            name='RowVersion',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('model', models.CharField(max_length=40)),
                ('row', models.PositiveBigIntegerField()),
                ('values', models.JSONField(default=dict)),
                ('at', models.DateTimeField(auto_now_add=True)),
                ('by', models.ForeignKey(null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to=settings.AUTH_USER_MODEL)),
            ],
            options={
                'ordering': ('-id',),
                'default_permissions': (),
            },
        ),
        migrations.CreateModel(
            name='PlanRule',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('position', models.PositiveIntegerField(default=0, verbose_name='顺序')),
                ('slug', models.SlugField(max_length=60, unique=True, verbose_name='编号')),
                ('part', models.CharField(choices=[('today', '今天'), ('week', '这周'), ('avoid', '先别做')], max_length=10, verbose_name='放在哪一栏')),
                ('text', models.CharField(help_text='一个动词开头，例如：算出最后一天', max_length=60, verbose_name='做什么')),
                ('condition', models.CharField(blank=True, default='', help_text='空着就是谁都有。例如：走到 是 收到法院材料 且 欠的是 不是 租机。能用 是、不是，几个之间用 且 或者 或', max_length=300, verbose_name='什么时候写上')),
                ('target', models.CharField(help_text='写成「指南的网址名#锚点」「工具:deadline」「信:dabian-zhuang」，或者贴本站那一页的网址。', max_length=200, verbose_name='去哪里')),
                ('live', models.ForeignKey(editable=False, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='articles.rowversion')),
            ],
            options={
                'verbose_name': '计划里的事',
                'verbose_name_plural': '计划里的事',
                'ordering': ('position', 'id'),
                'abstract': False,
            },
        ),
        migrations.CreateModel(
            name='PlanQuestion',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('position', models.PositiveIntegerField(default=0, verbose_name='顺序')),
                ('slug', models.SlugField(help_text='用英文或拼音，例如 debt', max_length=20, unique=True, verbose_name='编号')),
                ('name', models.CharField(help_text='例如：欠的是', max_length=20, verbose_name='条件里叫它')),
                ('text', models.CharField(max_length=60, verbose_name='问什么')),
                ('options', models.TextField(help_text='一行一个：「rent：租机」，前面用英文，后面是读者看到的', verbose_name='选项')),
                ('live', models.ForeignKey(editable=False, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='articles.rowversion')),
            ],
            options={
                'verbose_name': '计划的问题',
                'verbose_name_plural': '计划的问题',
                'ordering': ('position', 'id'),
                'abstract': False,
            },
        ),
        migrations.CreateModel(
            name='Letter',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('position', models.PositiveIntegerField(default=0, verbose_name='顺序')),
                ('name', models.CharField(help_text='例如：要明细', max_length=40, verbose_name='名称')),
                ('slug', models.SlugField(help_text='用拼音，例如 yao-mingxi', max_length=80, unique=True, verbose_name='网址名')),
                ('purpose', models.CharField(help_text='列表里就写这句，例如：要账单、合同和流水', max_length=60, verbose_name='读者想做什么')),
                ('summary', models.CharField(blank=True, default='', help_text='一两句', max_length=200, verbose_name='先知道')),
                ('creditors', models.TextField(help_text='一行一个：bank（银行）、consumer-finance（消费金融公司）、microloan（小贷公司）、lessor（租机商家）、guarantor（担保公司）、assignee（债权受让方）、court（法院）', verbose_name='写给谁')),
                ('is_for_court', models.BooleanField(default=False, help_text='没有「致」和末句，结尾是「此致 法院」', verbose_name='给法院')),
                ('title', models.CharField(help_text='信最上面那一行', max_length=40, verbose_name='标题')),
                ('admits', models.BooleanField(default=False, help_text='不勾，正文里就不能有承认欠款、愿意还、请宽限这类字样', verbose_name='可以写到还款')),
                ('pays', models.BooleanField(default=False, help_text='勾了，信里自动写「收款账户以……对公账户为准」', verbose_name='写到付款')),
                ('questions', models.TextField(blank=True, default='', help_text='一行一样：「名称：种类；必填；……」。种类有 日期、金额、数目、单选、多选、文字、长文、清单。例如「答复日：日期；必填；默认 10 天后」「现状：单选；必填；完好｜故障」「市价：金额；如果 债权人 是 租机商家」。每项都要问的（例如对方的每项请求），前面加「每项」。姓名、号码、地址不能问，正文里写成【姓名】', verbose_name='问什么')),
                ('notices', models.TextField(blank=True, default='', help_text='一行一条：「先停 如果 …：…」（读者勾了「我知道」才出信）、「不出 如果 …：…」、「提醒 如果 …：…」「提醒：…」', verbose_name='先说')),
                ('identity', models.TextField(blank=True, default='', help_text='只有给法院的写。写法和正文一样', verbose_name='身份栏')),
                ('body', models.TextField(help_text='{名称} 是读者填的，【名称】是打印后手填的空白，〔…〕里有一样没填就整段不出现。〔如果 债权人 是 银行、租机商家：…〕看条件，后面可以紧跟〔否则：…〕。条件能写：是、不是、勾了、没勾、填了、没填、大于、小于、等于，几个之间用 且 或者 或。每项问的写在〔每一项：…〕里，{项} 是第几项', verbose_name='正文')),
                ('attachments', models.TextField(blank=True, default='', help_text='写法和正文一样', verbose_name='附件')),
                ('delivery', models.CharField(blank=True, default='', max_length=200, verbose_name='怎么交')),
                ('forbidden', models.TextField(blank=True, default='', help_text='一行一条。放在「」里的字样，正文里有就不能上线，读者填了也会提醒', verbose_name='不能写')),
                ('outcome', models.TextField(blank=True, default='', help_text='一行一句', verbose_name='会怎样')),
                ('basis', models.CharField(blank=True, default='', max_length=400, verbose_name='依据')),
                ('steps', models.TextField(blank=True, default='', help_text='一行一条，例如：算最后一天 → 工具:deadline；发了没回 → 信:tousu-gao；看步骤 → yuqi-xieshang#s3-1', verbose_name='接下来')),
                ('live', models.ForeignKey(editable=False, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='articles.rowversion')),
            ],
            options={
                'verbose_name': '信',
                'verbose_name_plural': '信',
                'ordering': ('position', 'id'),
                'abstract': False,
            },
        ),
        migrations.CreateModel(
            name='CourtQuestion',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('position', models.PositiveIntegerField(default=0, verbose_name='顺序')),
                ('slug', models.SlugField(help_text='q1、q2……，读者的答案用它认', max_length=10, unique=True, validators=[django.core.validators.RegexValidator('^q\\d{1,2}$', '写成 q1、q2 的样子。')], verbose_name='编号')),
                ('text', models.CharField(max_length=100, verbose_name='问什么')),
                ('why', models.CharField(max_length=120, verbose_name='为什么问')),
                ('effect', models.CharField(choices=[('suspect', '答「是」：很像假冒'), ('hint-yes', '答「是」：多一句提示'), ('hint-no', '答「否」：多一句提示'), ('urgent', '答「是」：先去核，日子可能在走')], max_length=10, verbose_name='怎么算')),
                ('hint', models.CharField(blank=True, default='', help_text='结果里多出的那一句', max_length=160, verbose_name='提示')),
                ('live', models.ForeignKey(editable=False, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='articles.rowversion')),
            ],
            options={
                'verbose_name': '核对法院消息的问题',
                'verbose_name_plural': '核对法院消息的问题',
                'ordering': ('position', 'id'),
                'abstract': False,
            },
        ),
        migrations.AddIndex(
            model_name='rowversion',
            index=models.Index(fields=['model', 'row'], name='row_version_of_row'),
        ),
        migrations.RunPython(give_permissions, migrations.RunPython.noop),
    ]
