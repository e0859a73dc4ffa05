"""All settings. Every value that differs between machines comes from the environment."""

from datetime import timedelta
from pathlib import Path

from csp.constants import NONE, SELF

from . import env, private_files

BASE_DIR = Path(__file__).resolve().parent.parent
VAR_DIR = BASE_DIR / "var"
# Before anything else makes it with the mode of the umask.
private_files.make_folder(VAR_DIR)
# The first parts of all paths except the admin's. A test compares them with the URLs.
READERS_PATHS = frozenset(
    (
        "about",
        "feed",
        "feedback",
        "glossary",
        "guides",
        "healthz",
        "helplines",
        "preview",
        "print",
        "readyz",
        "search",
        "situations",
        "stages",
        "static",
        "thanks",
        "tools",
        "topics",
    )
)

DEBUG = env.read_bool("DEBUG", default=False)
SECRET_KEY = env.read_secret_key("SECRET_KEY", kept_in=VAR_DIR / "secret_key")
ALLOWED_HOSTS = env.read_hosts("ALLOWED_HOSTS")
HTTPS = env.read_bool("HTTPS", default=not env.are_loopback(ALLOWED_HOSTS))
DATABASES = {"default": env.read_database("DATABASE_URL", default=VAR_DIR / "db.sqlite3")}
private_files.close_to_others(VAR_DIR, env.database_files(DATABASES["default"]))
# Where `make run` listens; only checked here, so that a wrong value is named.
env.read_int("PORT", default=8000, most=65_535)
IMPORT_MAX_BYTES = env.read_int("IMPORT_MAX_BYTES", default=2 * 1024 * 1024)

# Not in robots.txt, which would tell everybody the path.
ADMIN_PATH = env.read_path("ADMIN_PATH", default="admin", taken=READERS_PATHS)
REQUIRE_TOTP = env.read_bool("REQUIRE_TOTP", default=False)
# Publishing needs the approval of a second person.
REQUIRE_REVIEW = env.read_bool("REQUIRE_REVIEW", default=False)

INSTALLED_APPS = [
    "articles",
    "helpcenter.apps.EditorsAdminConfig",
    "django.contrib.auth",
    "django.contrib.contenttypes",
    "django.contrib.sessions",
    "django.contrib.messages",
    "django.contrib.sitemaps",
    "whitenoise.runserver_nostatic",
    "django.contrib.staticfiles",
    "csp",
    "axes",
    "django_otp",
    "django_otp.plugins.otp_totp",
    "helpcenter.apps.HelpcenterConfig",
]

MIDDLEWARE = [
    "helpcenter.json_logs.request_id",
    "django.middleware.security.SecurityMiddleware",
    "helpcenter.middleware.security_headers",
    "csp.middleware.CSPMiddleware",
    "whitenoise.middleware.WhiteNoiseMiddleware",
    "django.middleware.gzip.GZipMiddleware",
    "django.contrib.sessions.middleware.SessionMiddleware",
    "django.middleware.common.CommonMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "django.contrib.auth.middleware.AuthenticationMiddleware",
    "django_otp.middleware.OTPMiddleware",
    "django.contrib.messages.middleware.MessageMiddleware",
    "django.middleware.clickjacking.XFrameOptionsMiddleware",
    "axes.middleware.AxesMiddleware",
]

CSRF_FAILURE_VIEW = "articles.views.errors.expired"

ROOT_URLCONF = "helpcenter.urls"
WSGI_APPLICATION = "helpcenter.wsgi.application"

TEMPLATES = [
    {
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        "DIRS": [BASE_DIR / "templates"],
        "APP_DIRS": True,
        "OPTIONS": {
            "context_processors": [
                "django.template.context_processors.request",
                "django.contrib.auth.context_processors.auth",
                "django.contrib.messages.context_processors.messages",
            ],
        },
    },
]

AUTH_PASSWORD_VALIDATORS = [
    {"NAME": f"django.contrib.auth.password_validation.{name}"}
    for name in (
        "UserAttributeSimilarityValidator",
        "MinimumLengthValidator",
        "CommonPasswordValidator",
        "NumericPasswordValidator",
    )
]

AUTHENTICATION_BACKENDS = [
    "axes.backends.AxesStandaloneBackend",
    "django.contrib.auth.backends.ModelBackend",
]
# Ten failures in a row lock the address, and the account name, whether or not it exists: guesses come
# from many addresses for one account, or from one address for many. A successful login resets the count
# of its own name at its own address. Attempts during the lock do not prolong it.
AXES_FAILURE_LIMIT = 10
AXES_COOLOFF_TIME = timedelta(minutes=15)
AXES_LOCKOUT_PARAMETERS = ["ip_address", "username"]
AXES_RESET_ON_SUCCESS = True
AXES_HANDLER = "helpcenter.login_lock.FailedLogins"
AXES_RESET_COOL_OFF_ON_FAILURE_DURING_LOCKOUT = False
AXES_CLIENT_IP_CALLABLE = "helpcenter.login_lock.client_network_address"
AXES_LOCKOUT_CALLABLE = "articles.views.errors.locked_out"
# No record of who logged in from where.
AXES_DISABLE_ACCESS_LOG = True
AXES_ENABLE_ADMIN = False

OTP_TOTP_ISSUER = "逾期帮助"

LANGUAGE_CODE = "zh-hans"
TIME_ZONE = "Asia/Shanghai"
USE_I18N = True
USE_TZ = True

STATIC_URL = "static/"
STATIC_ROOT = VAR_DIR / "static"
STATICFILES_DIRS = [BASE_DIR / "static"]
STORAGES = {
    "default": {"BACKEND": "django.core.files.storage.FileSystemStorage"},
    "staticfiles": {
        "BACKEND": "helpcenter.static_files.StaticFiles",
        # nginx runs as another user, and the umask of the service would hide the files from it.
        "OPTIONS": {"file_permissions_mode": 0o644, "directory_permissions_mode": 0o755},
    },
}

DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"

# Fields: twice the largest guide that we expect (12 sections, 60 steps). Bytes: any imported text; a
# character has two bytes in GB18030 and three in a form.
DATA_UPLOAD_MAX_NUMBER_FIELDS = 4_000
# The import page takes 20 files and reports the others; other forms refuse all files.
DATA_UPLOAD_MAX_NUMBER_FILES = 100
FILE_UPLOAD_HANDLERS = ["articles.forms.upload_handler.EditorUploadHandler"]
DATA_UPLOAD_MAX_MEMORY_SIZE = 2 * IMPORT_MAX_BYTES

# The addresses of pages that somebody reads are sensitive: no page sends a referrer. The admin has
# another policy: see helpcenter/middleware.py.
SECURE_REFERRER_POLICY = "no-referrer"
X_FRAME_OPTIONS = "DENY"
SECURE_SSL_REDIRECT = HTTPS
SECURE_HSTS_SECONDS = 31_536_000 if HTTPS else 0
SECURE_HSTS_INCLUDE_SUBDOMAINS = HTTPS
SECURE_HSTS_PRELOAD = HTTPS
SESSION_COOKIE_SECURE = HTTPS
CSRF_COOKIE_SECURE = HTTPS
CSRF_COOKIE_HTTPONLY = True
CSRF_COOKIE_SAMESITE = "Strict"

CONTENT_SECURITY_POLICY = {
    "DIRECTIVES": {
        "default-src": [NONE],
        "style-src": [SELF],
        "script-src": [SELF],
        "img-src": [SELF, "data:"],
        "font-src": [SELF],
        "connect-src": [SELF],
        "form-action": [SELF],
        "base-uri": [NONE],
        "frame-ancestors": [NONE],
    }
}

LOGGING = {
    "version": 1,
    "disable_existing_loggers": False,
    "formatters": {"json": {"()": "helpcenter.json_logs.JsonFormatter"}},
    "handlers": {
        "console": {
            "class": "logging.StreamHandler",
            **({} if DEBUG else {"formatter": "json"}),
        }
    },
    "root": {"handlers": ["console"], "level": "WARNING"},
    # gunicorn's workers put addresses and queries into their messages.
    "loggers": {"gunicorn.error": {"handlers": ["console"], "level": "INFO", "propagate": False}},
}
