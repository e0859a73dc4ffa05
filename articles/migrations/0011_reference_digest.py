"""Remember which rows of reference data say what a version of `seeds/` said: those nobody edited.

Earlier versions did not remember what they had loaded. The fields and the way to the digest are
frozen here as they were when this was written; `services.reading_references.digest_of` goes on
from them.
"""

import hashlib
import json
import re

from django.db import migrations, models

# By file: the model, its fields, and the first ten digits of the digest of each row that any version
# has shipped. The slug is one of the fields, so a digest tells whose it is.
_SHIPPED = {
    "topics.yaml": (
        "Topic",
        "slug name description",
        """
        226c5349dc 89f25adeb8
        """,
    ),
    "glossary.yaml": (
        "Term",
        "slug name explanation detail aliases pinyin",
        """
        0227092ae5 059af69c96 05bd356e78 0a5d2990b8 0a74fb9fdb 0ca7333155 0e863576d8 126a7853c2
        127e68f9d0 1348fcdfc8 1542a42a24 169f25a713 17c4971f41 1a60faf1a7 1defee0288 1e3ea09e1a
        27e000276e 2b1a3c25d9 2bb30b40c7 2d11d1825d 2d8bd073ad 31615ad61f 321ce88ac1 354d594417
        3677fbab07 383bf9017c 39d674b35b 3b29c71f42 3ca3e40fd9 3ebeb86cc8 3f3e346364 4422b571aa
        44574c5b54 4ad5f67772 4d76583a74 527390d43e 59d354ead6 5c2c47b12d 5d794b46a3 5e92dd9928
        600cd06bf9 67c7482e34 690222a035 69ed8cdd21 7488fb7131 7c6a365b9c 7e714c02d0 830b54ba3d
        8a7fd3c6df 9101cc889f 9255ad8b3b 92964dc050 94a57c59ce 9686bc0e81 9d12fe15b8 a9555cbc47
        adbc4593e9 ae4fed4d14 aeb7745e5a b444663d02 b7ea2a1f41 bc1ec14346 be9848f328 c018880ee6
        c86fff956d cae4db7cc8 d10c39e9b6 dfa9000b33 f1d0eee15c f40859c1af f467afc2a4 f69f45a909
        fa6a2e4377
        """,
    ),
    "synonyms.yaml": (
        "Synonym",
        "slug words means is_ambiguous",
        """
        018a965509 018cc660a8 027ab3c614 0403d6c3d4 0556c6bb60 0af55e4c94 0c30304567 0c8f7fc11c
        0d7060b2b4 0efd5dca71 113b5ca103 114526cdaf 114f49276d 12c72dcdb5 14145ffe0e 14a9f2d932
        162aafac7b 162df24eb7 16b45ae7d6 184f63bca6 18f14fbdd5 1a82f00f33 1b5586d7cc 1ec7a27c72
        1fc14754fa 21d2da1d25 21d6040163 23f901a087 25b9b4dda4 276ee7a04f 29aa52cd0c 2febce6aec
        3279ac2aaf 32c23b9fd6 32eafef4ee 33c0000bcc 34aaa509ed 3510301687 36c4b62407 37ad96c061
        37fdd3606c 38d5b95dd1 3ca1fc28b9 3d94937fff 3df50066c2 3e17115e22 3e44daf9d4 3e674be028
        400075d7d3 4224bbfd79 4301639729 43da37e6a0 45dedd04be 45fec3cb45 474e8c0052 4964269cef
        498d84f659 4abd79f1a8 4b474f8e08 4c0002cb6d 4c6c7ce983 4ca0072fe3 4dbe8c7749 4fe61b3652
        51481964cb 522f8edb7e 5279a9f1ec 551e1faf8f 5782770239 5899524951 593cbf64fb 59dced35dd
        5a16392005 5da6910e95 5dc1283af1 600cc0912d 60bc8898f7 6114f52afd 612e09ce38 617b438fdd
        62b75d2e06 6355902cb8 64211328e8 64d6a792c5 65f3c4ebd4 65f7f23685 661e9c6c3a 68e485a583
        6909f69f0c 69ae3e4356 6a04bd6199 6bff414dd7 6d63d4c64c 6fd6d41762 6fe687b0aa 71293bade8
        7260a879d2 72fd7926a4 7385f15b11 74bfcf1d94 7628476874 7b798a8970 7b85bae27b 7d33359d30
        7dff8fb5a9 81a2649668 83adf44b46 85689b863c 87ca6ea089 87e0f590f0 8977720504 8a2152ff3f
        8acc7f783a 8bcb2c8d4d 8c1c32ab04 8df54d2321 8e01810a5b 94cd567fb4 95b60cb79b 95bab1d467
        98813a2900 98df06e4da 99e416f3ed 9a2f57fcdc 9b651129bd 9ef52df092 9fd56bc5f9 a29685da71
        a33bbfa869 a342910a96 a36f4188b1 a3f28a34c6 a4efa7d613 a642df721a a710053962 a724ed3fef
        a7506a6220 a77244d773 ad008c094d ae0e75777d b0d0ebc59f b109c24857 b278d095cf b3da9a9c08
        b42a7ea9ed b4ef944639 b5f714f3c7 b79c6b4aa3 b86388d282 b989c76857 b9d914c002 bb4a537d90
        bb58fb346d bc101e2d0b bc65ac083e c16ded7aad c21acf6d46 c2bbcea7c6 c6cff587a9 c6ffa6a1f0
        c79d305de4 ce7d3da5c4 cf2a939051 d1a75d7044 d1ac3c5ffe d39761d614 d3b915ca92 d4d9f0997a
        d5db961593 d93f93819c dab85cb478 dae5d0bad5 db7539cadb dc80c670ce dcdf0e9962 dda795f44e
        e07cc6fa56 e2c92465b0 e35ff881a4 e3c8c7d67b e4bbe6be4b e8431e1036 e845028ad5 e8e8c43ba2
        ebbf948b24 ecf36a6233 ed571c8c99 eeec1f8bd9 ef0909e7f6 ef768ff4f8 f209829115 f377430197
        f45b0ce47a f493fd4e3b f4b75e40f0 f77ca9bc3c f88192d49d f99df753ed fb276f54a8 ffad595582
        """,
    ),
    "helplines.yaml": (
        "Helpline",
        "slug name number url owner good_for not_for note words on_guides",
        """
        15daf09fad 18960271c9 1d62d95318 3a1fc32944 3c740c3128 4192fe23ed 4f252957e0 50b75974d6
        5754c157cc 5d99cffd61 66b26ad865 68321dd5c4 700171dcef 7430b63c68 79205b8514 9095fffae4
        97194657a9 a8e53f441f af607d01f3 b17387e387 b40c9fbee0 b5e6dfb526 b6d485631b bf68757734
        c7df6a7d0e d11b9594f9 d3015eeb3f da180a4b20 df35bf9353 e7d929a68e f65030caea f7775864c2
        f849e8f4fb f906329453
        """,
    ),
    "situations.yaml": (
        "Situation",
        "slug label hint guide anchor",
        """
        05771f8d8a 0c4345aa2b 1640814b2b 184a5ad0e4 1b5e0b03ba 1bd93cde82 1f65f09bdf 29b7151976
        29d4866280 3874da7201 3b70d5bd7b 3d2999fbc5 3d401a60ea 4c5391db1c 4e12a754f9 4f64391a2e
        50aea26b8a 5332f048bb 55ee952c8b 6a18907e17 6a83993bac 7203448f4b 724c7d72db 7d65cd6565
        889e16eaaf 8acdaf2269 9c93e21227 9ee24036de a1a7cb08fc a8634a2815 ac08ac11c8 b6e8018379
        d9e05f22fa d9fd9e1915 e167faf3cc f0bdbbd12b f166990ff2 f191f25463 f2b0ed89b4 f387cbb8f2
        f43fba5b34 f6374bf85d fd7e2828bc fd8cb99a44
        """,
    ),
    "stages.yaml": (
        "Stage",
        "slug name when loan rent do basis",
        """
        3a460578e4 47b4cf3f50 48e4f71fad 5fabfaf5d6 7d38b25dd5 90563906b2 916615363f 9665874675
        995afaf4df b9cf97aede ba6369b0f0 e450f8e29f e6670da881 e68467b0f6 f47b0721d9
        """,
    ),
    "ledger.yaml": (
        "LegalStatement",
        "slug law provisions in_force_from in_force_to says confidence verified_on review_by url note",
        """
        07aa1779e9 110a2fa9cd 15f1a074b6 1e0e9e7905 1e74e05e5b 1fe4e43687 20be8fe312 2149bca9bd
        24d2397c20 25052e8b08 2511e45ce6 2aa6d09603 312e1fdcd6 31c77ba6bf 3478820c8b 3cfc6b92a2
        3ecad9516e 3f3f481228 3f7787b526 468119b73e 55e341abda 5cf101074b 60cd6b53f1 6600f1fc8c
        6a023384fb 6fa3d786d9 7fe1df70e0 8123e89672 857d347fa8 8605cea735 89b2e191be 8a2147b71b
        8de03103c6 8f7cd52350 90c087b94f 90dc07ad27 923a64af70 9b9f8dcfa2 9d58ee5ab4 b3e2f15c94
        b8135a31c6 be2449931b be4eb4b0ae c74f0aa00e c9475c358c cc335ca80f d2d712d681 d9d7427855
        daf1beb502 db9769521f dc1ec74c8a ddc025b518 df7715c1c3 e1a1d82192 e3e4930035 e4213f26f7
        e6726786de ed0deb0e6d f0a9361466 feaeed2ee3
        """,
    ),
    "proofreading.yaml": (
        "ProofRule",
        "slug pattern is_regex is_deletion suggestion why unless severity is_active",
        """
        00247d195f 07068d3767 08165bd610 0bd511331f 0bda4debdd 0d2a6beb31 0f4ddb15f5 0fcaad1aad
        100867878e 13d57a916d 14799211a4 15c92aa4f7 163e4aec19 18750a6e67 19a8abcf23 1c0aecaeed
        20281a7fe2 22e8a8e5e0 22ffc02582 2329509b1d 26fe57161f 2b4f29ff34 2c31f702e1 2db2da250e
        2ed155982a 3078d3dd6c 3097d4bfa5 309a0b0b57 34b84ad849 3514a166d6 37115f2c86 37d594fc30
        39810db337 39ce805578 39d8fd7c7f 3b69625172 3bb57a3bc3 3c249e3c73 3fc0f0d937 41406837d8
        438af92c5e 455c6a0301 49c58f8f3a 4a7618b871 4e53a44be3 523d7f032b 530cb5914b 5383ba6319
        55ed429a1e 567545a936 57c00c852b 5e6e6d6e84 5fef48771c 61b429578e 65ae95c712 6610ab18f8
        67894a05ed 67a766d2b4 68267bce86 6c1378f86f 6cd1980b68 6fb158c921 70bf47c850 7298e14875
        73a3cb8edf 74f381a71d 7c25609aa1 7e8246d146 809668ebef 809d24aaf0 8aff3278d6 8b09276aa3
        8bd69f246d 8e6b97b34c 8f31fdf236 8f67643661 920ee6d528 94123af895 946fbdc546 96d25d5170
        9968399810 9d85f0ceab a007dd6f65 a388c740fc aa5f39a7ff aacc901604 aed3f917cc b0ef8644bf
        b137020cca b468826358 b562a8b43a b62d2c005a b675589aa4 b6ee27674f b73fce4ef7 b991d37350
        bbd8f41b83 bc9cd553ff bd824925a3 c07e3176f2 c19e537f43 c1ed929c01 c2030c840d c5ea6be537
        c63df3865f ca8a6455fc cf2ed0560e cff8d6acb5 d1d3af9892 d27f40fb0b d3cc7aa6ab d6564e5ca1
        d962400d8e da1c704619 db76645384 dcbfdd6d17 e1a17043e9 e630ec9ebe e94a9973d6 ea83258e25
        ec0b08ad3e ec7f5b1bcd ed00d2de83 ee268e1068 ef0b047989 f1c6188c8d f32f648cd5 f4e5b4ee83
        f59d0824e0 f75508131c f76cd69c31 facdc445fb fd9721f521 ffc5b5d663
        """,
    ),
}
_SIZE = 10


def _said(value):
    if isinstance(value, str):
        return "\n".join(re.split("\r\n|\r|\n", value)).strip()
    return value.isoformat() if hasattr(value, "isoformat") else value


def digest_of(row, fields):
    said = {name: value for name in fields if (value := _said(row[name]))}
    canonical = json.dumps(said, ensure_ascii=False, sort_keys=True)
    return hashlib.sha256(canonical.encode()).hexdigest()


def mark(apps, schema_editor):
    """Whoever runs this twice finds the same."""
    # Of the database that is migrated: `move_database` migrates another one than the present, whose
    # tables are as later migrations made them.
    database = schema_editor.connection.alias
    digests = apps.get_model("articles", "ReferenceDigest")
    for file_name, (model, fields, shipped) in _SHIPPED.items():
        fields, shipped = fields.split(), frozenset(shipped.split())
        table = apps.get_model("articles", model).objects.using(database)
        rows = table.values(*fields).order_by("pk")
        found = ((row["slug"], digest_of(row, fields)) for row in rows.iterator())
        digests.objects.using(database).bulk_create(
            (
                digests(file_name=file_name, key=slug, digest=digest)
                for slug, digest in found
                if digest[:_SIZE] in shipped
            ),
            ignore_conflicts=True,
        )


class Migration(migrations.Migration):

    dependencies = [
        ("articles", "0010_control_characters"),
    ]

    operations = [
        migrations.CreateModel(
            name="ReferenceDigest",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("file_name", models.CharField(max_length=60)),
                ("key", models.CharField(max_length=80)),
                ("digest", models.CharField(max_length=64)),
            ],
            options={
                "constraints": [models.UniqueConstraint(fields=("file_name", "key"), name="reference_digest_once")],
            },
        ),
        migrations.RunPython(mark, migrations.RunPython.noop),
    ]
