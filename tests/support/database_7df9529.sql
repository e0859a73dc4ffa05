-- A SQLite database as commit 7df9529 left it, for tests/test_upgrade.py.
--
-- Made by that commit's own code: `migrate`; `import_articles --publish` of its three seed guides, cut
-- after their first sections, of some rows of its reference data, and of five small guides; then its
-- services and its admin, as editors and readers use them: edits, reviews, plans, an archived guide, a
-- changed address, a draft, answers, a wish, searches, views, an upload. The rows of the schema's tables
-- were written out by table. People, texts and the key of the authenticator app are made up for it.

PRAGMA foreign_keys=OFF;
BEGIN;
CREATE TABLE "django_migrations" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "app" varchar(255) NOT NULL, "name" varchar(255) NOT NULL, "applied" datetime NOT NULL);
CREATE TABLE "auth_group_permissions" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "group_id" integer NOT NULL REFERENCES "auth_group" ("id") DEFERRABLE INITIALLY DEFERRED, "permission_id" integer NOT NULL REFERENCES "auth_permission" ("id") DEFERRABLE INITIALLY DEFERRED);
CREATE TABLE "auth_user_groups" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "user_id" integer NOT NULL REFERENCES "auth_user" ("id") DEFERRABLE INITIALLY DEFERRED, "group_id" integer NOT NULL REFERENCES "auth_group" ("id") DEFERRABLE INITIALLY DEFERRED);
CREATE TABLE "auth_user_user_permissions" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "user_id" integer NOT NULL REFERENCES "auth_user" ("id") DEFERRABLE INITIALLY DEFERRED, "permission_id" integer NOT NULL REFERENCES "auth_permission" ("id") DEFERRABLE INITIALLY DEFERRED);
CREATE TABLE "django_admin_log" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "object_id" text NULL, "object_repr" varchar(200) NOT NULL, "action_flag" smallint unsigned NOT NULL CHECK ("action_flag" >= 0), "change_message" text NOT NULL, "content_type_id" integer NULL REFERENCES "django_content_type" ("id") DEFERRABLE INITIALLY DEFERRED, "user_id" integer NOT NULL REFERENCES "auth_user" ("id") DEFERRABLE INITIALLY DEFERRED, "action_time" datetime NOT NULL);
CREATE TABLE "django_content_type" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "app_label" varchar(100) NOT NULL, "model" varchar(100) NOT NULL);
CREATE TABLE "auth_permission" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "content_type_id" integer NOT NULL REFERENCES "django_content_type" ("id") DEFERRABLE INITIALLY DEFERRED, "codename" varchar(100) NOT NULL, "name" varchar(255) NOT NULL);
CREATE TABLE "auth_group" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "name" varchar(150) NOT NULL UNIQUE);
CREATE TABLE "auth_user" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "password" varchar(128) NOT NULL, "last_login" datetime NULL, "is_superuser" bool NOT NULL, "username" varchar(150) NOT NULL UNIQUE, "last_name" varchar(150) NOT NULL, "email" varchar(254) NOT NULL, "is_staff" bool NOT NULL, "is_active" bool NOT NULL, "date_joined" datetime NOT NULL, "first_name" varchar(150) NOT NULL);
CREATE TABLE "articles_platform" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "name" varchar(60) NOT NULL UNIQUE);
CREATE TABLE "articles_situation" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "label" varchar(40) NOT NULL, "slug" varchar(80) NOT NULL UNIQUE, "hint" varchar(60) NOT NULL, "guide" varchar(80) NOT NULL, "anchor" varchar(80) NOT NULL, "position" integer unsigned NOT NULL CHECK ("position" >= 0));
CREATE TABLE "articles_stage" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "name" varchar(40) NOT NULL, "slug" varchar(80) NOT NULL UNIQUE, "when" varchar(40) NOT NULL, "loan" text NOT NULL, "rent" text NOT NULL, "do" text NOT NULL, "basis" varchar(300) NOT NULL, "position" integer unsigned NOT NULL CHECK ("position" >= 0));
CREATE TABLE "articles_topic" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "name" varchar(60) NOT NULL UNIQUE, "slug" varchar(60) NOT NULL UNIQUE, "description" varchar(200) NOT NULL, "position" integer unsigned NOT NULL CHECK ("position" >= 0));
CREATE TABLE "articles_formerslug" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "slug" varchar(80) NOT NULL UNIQUE, "article_id" bigint NOT NULL REFERENCES "articles_article" ("id") DEFERRABLE INITIALLY DEFERRED);
CREATE TABLE "articles_article_platforms" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "article_id" bigint NOT NULL REFERENCES "articles_article" ("id") DEFERRABLE INITIALLY DEFERRED, "platform_id" bigint NOT NULL REFERENCES "articles_platform" ("id") DEFERRABLE INITIALLY DEFERRED);
CREATE TABLE "articles_recommendation" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "position" integer unsigned NOT NULL CHECK ("position" >= 0), "slug" varchar(200) NOT NULL, "article_id" bigint NOT NULL REFERENCES "articles_article" ("id") DEFERRABLE INITIALLY DEFERRED, "guide_id" bigint NULL REFERENCES "articles_article" ("id") DEFERRABLE INITIALLY DEFERRED);
CREATE TABLE "articles_relatedtitle" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "position" integer unsigned NOT NULL CHECK ("position" >= 0), "category" varchar(20) NOT NULL, "title" text NOT NULL, "excerpt" text NOT NULL, "article_id" bigint NOT NULL REFERENCES "articles_article" ("id") DEFERRABLE INITIALLY DEFERRED, "wanted_id" bigint NULL REFERENCES "articles_wanted" ("id") DEFERRABLE INITIALLY DEFERRED);
CREATE TABLE "articles_feedback" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "anchor" varchar(80) NOT NULL, "verdict" varchar(10) NOT NULL, "reason" varchar(20) NOT NULL, "text" varchar(300) NOT NULL, "day" date NOT NULL, "article_id" bigint NOT NULL REFERENCES "articles_article" ("id") DEFERRABLE INITIALLY DEFERRED, "revision_id" bigint NOT NULL REFERENCES "articles_revision" ("id") DEFERRABLE INITIALLY DEFERRED);
CREATE TABLE "articles_section" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "position" integer unsigned NOT NULL CHECK ("position" >= 0), "number" varchar(10) NOT NULL, "heading" varchar(200) NOT NULL, "kind" varchar(10) NOT NULL, "body" text NOT NULL, "anchor" varchar(80) NOT NULL, "article_id" bigint NOT NULL REFERENCES "articles_article" ("id") DEFERRABLE INITIALLY DEFERRED);
CREATE TABLE "articles_source" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "title" text NOT NULL, "publisher" text NOT NULL, "author" text NOT NULL, "category" text NOT NULL, "published" varchar(40) NOT NULL, "views" bigint unsigned NULL CHECK ("views" >= 0), "url" text NOT NULL, "notice" text NOT NULL, "name" varchar(255) NOT NULL, "original" BLOB NULL, "sha256" varchar(64) NOT NULL, "encoding" varchar(20) NOT NULL, "layout" varchar(10) NOT NULL, "digest" varchar(64) NOT NULL, "imported_at" datetime NOT NULL, "article_id" bigint NOT NULL REFERENCES "articles_article" ("id") DEFERRABLE INITIALLY DEFERRED);
CREATE TABLE "articles_step" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "position" integer unsigned NOT NULL CHECK ("position" >= 0), "number" varchar(10) NOT NULL, "title" varchar(200) NOT NULL, "body" text NOT NULL, "prepare" text NOT NULL, "deadline" text NOT NULL, "script" text NOT NULL, "refusal" text NOT NULL, "warning" text NOT NULL, "basis" text NOT NULL, "anchor" varchar(80) NOT NULL, "section_id" bigint NOT NULL REFERENCES "articles_section" ("id") DEFERRABLE INITIALLY DEFERRED);
CREATE TABLE "articles_closeguide" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "position" integer unsigned NOT NULL CHECK ("position" >= 0), "reason" varchar(100) NOT NULL, "article_id" bigint NOT NULL REFERENCES "articles_article" ("id") DEFERRABLE INITIALLY DEFERRED, "guide_id" bigint NOT NULL REFERENCES "articles_article" ("id") DEFERRABLE INITIALLY DEFERRED, CONSTRAINT "close_guide_once" UNIQUE ("article_id", "guide_id"));
CREATE TABLE "articles_termuse" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "article_id" bigint NOT NULL REFERENCES "articles_article" ("id") DEFERRABLE INITIALLY DEFERRED, "term_id" bigint NOT NULL REFERENCES "articles_term" ("id") DEFERRABLE INITIALLY DEFERRED, CONSTRAINT "term_use_once" UNIQUE ("term_id", "article_id"));
CREATE TABLE "articles_titlekey" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "key" varchar(200) NOT NULL, "article_id" bigint NOT NULL REFERENCES "articles_article" ("id") DEFERRABLE INITIALLY DEFERRED, CONSTRAINT "title_key_once" UNIQUE ("key", "article_id"));
CREATE TABLE "articles_synonym" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "words" text NOT NULL, "means" text NOT NULL, "is_ambiguous" bool NOT NULL, "slug" varchar(80) NOT NULL UNIQUE, "position" integer unsigned NOT NULL CHECK ("position" >= 0));
CREATE TABLE "articles_helpline" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "name" varchar(80) NOT NULL, "slug" varchar(80) NOT NULL UNIQUE, "number" varchar(40) NOT NULL, "url" varchar(200) NOT NULL, "owner" varchar(120) NOT NULL, "good_for" text NOT NULL, "not_for" text NOT NULL, "note" text NOT NULL, "on_guides" bool NOT NULL, "position" integer unsigned NOT NULL CHECK ("position" >= 0), "words" text NOT NULL);
CREATE TABLE "articles_term" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "name" varchar(60) NOT NULL UNIQUE, "slug" varchar(80) NOT NULL UNIQUE, "explanation" text NOT NULL, "detail" text NOT NULL, "aliases" text NOT NULL, "position" integer unsigned NOT NULL CHECK ("position" >= 0), "pinyin" varchar(120) NOT NULL);
CREATE TABLE "articles_passage" ("id" bigint NOT NULL PRIMARY KEY, "scheme" smallint unsigned NOT NULL CHECK ("scheme" >= 0), "weight" real NOT NULL, "anchor" varchar(80) NOT NULL, "title" text NOT NULL, "heading" text NOT NULL, "also" text NOT NULL, "text" text NOT NULL, "terms" text NOT NULL, "article_id" bigint NOT NULL REFERENCES "articles_article" ("id") DEFERRABLE INITIALLY DEFERRED, "revision_id" bigint NOT NULL REFERENCES "articles_revision" ("id") DEFERRABLE INITIALLY DEFERRED);
CREATE TABLE "articles_searchcount" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "day" date NOT NULL, "query" varchar(100) NOT NULL, "times" integer unsigned NOT NULL CHECK ("times" >= 0), "found" integer unsigned NOT NULL CHECK ("found" >= 0), CONSTRAINT "search_once_a_day" UNIQUE ("day", "query"));
CREATE TABLE "articles_wanted" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "key" varchar(200) NOT NULL UNIQUE, "title" varchar(200) NOT NULL, "searches" integer unsigned NOT NULL CHECK ("searches" >= 0), "wishes" integer unsigned NOT NULL CHECK ("wishes" >= 0), "is_dismissed" bool NOT NULL, "last_asked" date NOT NULL, "article_id" bigint NULL REFERENCES "articles_article" ("id") DEFERRABLE INITIALLY DEFERRED);
CREATE TABLE "articles_lawuse" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "law" varchar(200) NOT NULL, "article_id" bigint NOT NULL REFERENCES "articles_article" ("id") DEFERRABLE INITIALLY DEFERRED, CONSTRAINT "law_use_once" UNIQUE ("law", "article_id"));
CREATE TABLE "articles_wordkey" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "key" varchar(200) NOT NULL, "kind" smallint unsigned NOT NULL CHECK ("kind" >= 0), "word_id" bigint NOT NULL REFERENCES "articles_word" ("id") DEFERRABLE INITIALLY DEFERRED);
CREATE TABLE "articles_siteversion" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "number" bigint unsigned NOT NULL CHECK ("number" >= 0));
CREATE TABLE "articles_dailysalt" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "day" date NOT NULL UNIQUE, "value" BLOB NOT NULL);
CREATE TABLE "articles_word" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "text" varchar(80) NOT NULL UNIQUE, "also" text NOT NULL CHECK ((JSON_VALID("also") OR "also" IS NULL)), "choices" text NOT NULL CHECK ((JSON_VALID("choices") OR "choices" IS NULL)), "helpline_id" bigint NULL REFERENCES "articles_helpline" ("id") DEFERRABLE INITIALLY DEFERRED, "term_id" bigint NULL REFERENCES "articles_term" ("id") DEFERRABLE INITIALLY DEFERRED, "leads" bool NOT NULL);
CREATE TABLE "articles_said" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "who" varchar(64) NOT NULL, "what" varchar(64) NOT NULL, CONSTRAINT "said_once" UNIQUE ("who", "what"));
CREATE TABLE "articles_legalstatement" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "slug" varchar(40) NOT NULL UNIQUE, "law" varchar(200) NOT NULL, "provisions" varchar(200) NOT NULL, "in_force_from" date NULL, "in_force_to" date NULL, "says" text NOT NULL, "confidence" varchar(10) NOT NULL, "verified_on" date NULL, "review_by" date NULL, "url" varchar(300) NOT NULL, "note" text NOT NULL, "position" integer unsigned NOT NULL CHECK ("position" >= 0), "verified_by_id" integer NULL REFERENCES "auth_user" ("id") DEFERRABLE INITIALLY DEFERRED);
CREATE TABLE "articles_proofrule" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "slug" varchar(60) NOT NULL UNIQUE, "pattern" varchar(200) NOT NULL, "is_regex" bool NOT NULL, "why" varchar(200) NOT NULL, "suggestion" varchar(100) NOT NULL, "is_deletion" bool NOT NULL, "unless" text NOT NULL, "severity" varchar(10) NOT NULL, "is_active" bool NOT NULL, "position" integer unsigned NOT NULL CHECK ("position" >= 0));
CREATE TABLE "articles_viewcount" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "day" date NOT NULL UNIQUE, "times" bigint unsigned NOT NULL CHECK ("times" >= 0));
CREATE TABLE "articles_article" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "title" varchar(200) NOT NULL, "slug" varchar(80) NOT NULL UNIQUE, "summary" text NOT NULL, "first_action" text NOT NULL, "last_checked" date NULL, "aliases" text NOT NULL, "published_at" datetime NULL, "views" bigint unsigned NOT NULL CHECK ("views" >= 0), "created_at" datetime NOT NULL, "updated_at" datetime NOT NULL, "live_id" bigint NULL REFERENCES "articles_revision" ("id") DEFERRABLE INITIALLY DEFERRED, "topic_id" bigint NULL REFERENCES "articles_topic" ("id") DEFERRABLE INITIALLY DEFERRED, "archived_at" datetime NULL, "live_notes" text NOT NULL CHECK ((JSON_VALID("live_notes") OR "live_notes" IS NULL)), "live_topic_id" bigint NULL REFERENCES "articles_topic" ("id") DEFERRABLE INITIALLY DEFERRED, "platform_names" text NOT NULL, "form_key" char(32) NULL);
CREATE TABLE "articles_revision" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "number" integer unsigned NOT NULL CHECK ("number" >= 0), "title" varchar(200) NOT NULL, "summary" text NOT NULL, "step_count" integer unsigned NOT NULL CHECK ("step_count" >= 0), "minutes" integer unsigned NOT NULL CHECK ("minutes" >= 0), "last_checked" date NULL, "created_at" datetime NOT NULL, "note" varchar(200) NOT NULL, "document" text NOT NULL CHECK ((JSON_VALID("document") OR "document" IS NULL)), "html" text NOT NULL CHECK ((JSON_VALID("html") OR "html" IS NULL)), "article_id" bigint NOT NULL REFERENCES "articles_article" ("id") DEFERRABLE INITIALLY DEFERRED, "created_by_id" integer NULL REFERENCES "auth_user" ("id") DEFERRABLE INITIALLY DEFERRED, "is_aside" bool NOT NULL, "begun_with_id" bigint NULL REFERENCES "articles_revision" ("id") DEFERRABLE INITIALLY DEFERRED, "carries_id" bigint NULL REFERENCES "articles_revision" ("id") DEFERRABLE INITIALLY DEFERRED, CONSTRAINT "revision_number_once" UNIQUE ("article_id", "number"));
CREATE TABLE "articles_publication" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "at" datetime NOT NULL, "is_small" bool NOT NULL, "note" varchar(200) NOT NULL, "overruled" varchar(300) NOT NULL, "ended_at" datetime NULL, "article_id" bigint NOT NULL REFERENCES "articles_article" ("id") DEFERRABLE INITIALLY DEFERRED, "by_id" integer NULL REFERENCES "auth_user" ("id") DEFERRABLE INITIALLY DEFERRED, "revision_id" bigint NOT NULL REFERENCES "articles_revision" ("id") DEFERRABLE INITIALLY DEFERRED);
CREATE TABLE "articles_review" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "asked_at" datetime NOT NULL, "note" varchar(300) NOT NULL, "verdict" varchar(10) NOT NULL, "answered_at" datetime NULL, "answer" varchar(300) NOT NULL, "answered_by_id" integer NULL REFERENCES "auth_user" ("id") DEFERRABLE INITIALLY DEFERRED, "article_id" bigint NOT NULL REFERENCES "articles_article" ("id") DEFERRABLE INITIALLY DEFERRED, "asked_by_id" integer NULL REFERENCES "auth_user" ("id") DEFERRABLE INITIALLY DEFERRED, "asked_of_id" integer NULL REFERENCES "auth_user" ("id") DEFERRABLE INITIALLY DEFERRED, "revision_id" bigint NOT NULL REFERENCES "articles_revision" ("id") DEFERRABLE INITIALLY DEFERRED);
CREATE TABLE "articles_schedule" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "action" varchar(10) NOT NULL, "at" datetime NOT NULL, "is_small" bool NOT NULL, "note" varchar(200) NOT NULL, "overruled" varchar(300) NOT NULL, "outcome" varchar(10) NOT NULL, "reason" varchar(300) NOT NULL, "settled_at" datetime NULL, "article_id" bigint NOT NULL REFERENCES "articles_article" ("id") DEFERRABLE INITIALLY DEFERRED, "by_id" integer NULL REFERENCES "auth_user" ("id") DEFERRABLE INITIALLY DEFERRED, "revision_id" bigint NULL REFERENCES "articles_revision" ("id") DEFERRABLE INITIALLY DEFERRED);
CREATE TABLE "articles_upload" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "at" datetime NOT NULL, "name" varchar(255) NOT NULL, "content" BLOB NOT NULL, "by_id" integer NOT NULL REFERENCES "auth_user" ("id") DEFERRABLE INITIALLY DEFERRED);
CREATE TABLE "articles_statementuse" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "anchor" varchar(80) NOT NULL, "title" varchar(200) NOT NULL, "article_id" bigint NOT NULL REFERENCES "articles_article" ("id") DEFERRABLE INITIALLY DEFERRED, "statement_id" bigint NOT NULL REFERENCES "articles_legalstatement" ("id") DEFERRABLE INITIALLY DEFERRED, CONSTRAINT "statement_use_once" UNIQUE ("statement_id", "article_id", "anchor"));
CREATE TABLE "articles_preparedpage" ("article_id" bigint NOT NULL PRIMARY KEY REFERENCES "articles_article" ("id") DEFERRABLE INITIALLY DEFERRED, "recipe" varchar(64) NOT NULL, "page" BLOB NOT NULL);
CREATE TABLE "axes_accessattempt" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "user_agent" varchar(255) NOT NULL, "ip_address" char(39) NULL, "username" varchar(255) NULL, "http_accept" varchar(1025) NOT NULL, "path_info" varchar(255) NOT NULL, "attempt_time" datetime NOT NULL, "get_data" text NOT NULL, "post_data" text NOT NULL, "failures_since_start" integer unsigned NOT NULL CHECK ("failures_since_start" >= 0));
CREATE TABLE "axes_accessfailurelog" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "user_agent" varchar(255) NOT NULL, "ip_address" char(39) NULL, "username" varchar(255) NULL, "http_accept" varchar(1025) NOT NULL, "path_info" varchar(255) NOT NULL, "attempt_time" datetime NOT NULL, "locked_out" bool NOT NULL);
CREATE TABLE "axes_accesslog" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "user_agent" varchar(255) NOT NULL, "ip_address" char(39) NULL, "username" varchar(255) NULL, "http_accept" varchar(1025) NOT NULL, "path_info" varchar(255) NOT NULL, "attempt_time" datetime NOT NULL, "logout_time" datetime NULL, "session_hash" varchar(64) NOT NULL);
CREATE TABLE "axes_accessattemptexpiration" ("access_attempt_id" integer NOT NULL PRIMARY KEY REFERENCES "axes_accessattempt" ("id") DEFERRABLE INITIALLY DEFERRED, "expires_at" datetime NOT NULL);
CREATE TABLE "otp_totp_totpdevice" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "name" varchar(64) NOT NULL, "confirmed" bool NOT NULL, "key" varchar(80) NOT NULL, "step" smallint unsigned NOT NULL CHECK ("step" >= 0), "t0" bigint NOT NULL, "digits" smallint unsigned NOT NULL CHECK ("digits" >= 0), "tolerance" smallint unsigned NOT NULL CHECK ("tolerance" >= 0), "drift" smallint NOT NULL, "last_t" bigint NOT NULL, "user_id" integer NOT NULL REFERENCES "auth_user" ("id") DEFERRABLE INITIALLY DEFERRED, "throttling_failure_count" integer unsigned NOT NULL CHECK ("throttling_failure_count" >= 0), "throttling_failure_timestamp" datetime NULL, "created_at" datetime NULL, "last_used_at" datetime NULL);
CREATE TABLE "django_session" ("session_key" varchar(40) NOT NULL PRIMARY KEY, "session_data" text NOT NULL, "expire_date" datetime NOT NULL);
CREATE VIRTUAL TABLE articles_passage_index USING fts5(
    terms, content='articles_passage', content_rowid='id', detail=none, prefix=1,
    tokenize="ascii tokenchars '_'"
);
CREATE UNIQUE INDEX "auth_group_permissions_group_id_permission_id_0cd325b0_uniq" ON "auth_group_permissions" ("group_id", "permission_id");
CREATE INDEX "auth_group_permissions_group_id_b120cbf9" ON "auth_group_permissions" ("group_id");
CREATE INDEX "auth_group_permissions_permission_id_84c5c92e" ON "auth_group_permissions" ("permission_id");
CREATE UNIQUE INDEX "auth_user_groups_user_id_group_id_94350c0c_uniq" ON "auth_user_groups" ("user_id", "group_id");
CREATE INDEX "auth_user_groups_user_id_6a12ed8b" ON "auth_user_groups" ("user_id");
CREATE INDEX "auth_user_groups_group_id_97559544" ON "auth_user_groups" ("group_id");
CREATE UNIQUE INDEX "auth_user_user_permissions_user_id_permission_id_14a6b632_uniq" ON "auth_user_user_permissions" ("user_id", "permission_id");
CREATE INDEX "auth_user_user_permissions_user_id_a95ead1b" ON "auth_user_user_permissions" ("user_id");
CREATE INDEX "auth_user_user_permissions_permission_id_1fbb5f2c" ON "auth_user_user_permissions" ("permission_id");
CREATE INDEX "django_admin_log_content_type_id_c4bce8eb" ON "django_admin_log" ("content_type_id");
CREATE INDEX "django_admin_log_user_id_c564eba6" ON "django_admin_log" ("user_id");
CREATE UNIQUE INDEX "django_content_type_app_label_model_76bd3d3b_uniq" ON "django_content_type" ("app_label", "model");
CREATE UNIQUE INDEX "auth_permission_content_type_id_codename_01ab375a_uniq" ON "auth_permission" ("content_type_id", "codename");
CREATE INDEX "auth_permission_content_type_id_2f476e4b" ON "auth_permission" ("content_type_id");
CREATE INDEX "articles_situation_guide_7dacd7f0" ON "articles_situation" ("guide");
CREATE INDEX "articles_formerslug_article_id_3a7e1297" ON "articles_formerslug" ("article_id");
CREATE UNIQUE INDEX "articles_article_platforms_article_id_platform_id_5a71dfda_uniq" ON "articles_article_platforms" ("article_id", "platform_id");
CREATE INDEX "articles_article_platforms_article_id_70771ca5" ON "articles_article_platforms" ("article_id");
CREATE INDEX "articles_article_platforms_platform_id_6c644e45" ON "articles_article_platforms" ("platform_id");
CREATE INDEX "articles_recommendation_slug_f653d060" ON "articles_recommendation" ("slug");
CREATE INDEX "articles_recommendation_article_id_56842b1e" ON "articles_recommendation" ("article_id");
CREATE INDEX "articles_recommendation_guide_id_d9a143ee" ON "articles_recommendation" ("guide_id");
CREATE INDEX "articles_relatedtitle_article_id_cb9b5252" ON "articles_relatedtitle" ("article_id");
CREATE INDEX "articles_feedback_article_id_c712bc99" ON "articles_feedback" ("article_id");
CREATE INDEX "articles_feedback_revision_id_5505dfd3" ON "articles_feedback" ("revision_id");
CREATE INDEX "articles_section_article_id_78d94c73" ON "articles_section" ("article_id");
CREATE INDEX "articles_source_article_id_ab39e290" ON "articles_source" ("article_id");
CREATE INDEX "articles_step_section_id_4f83c1e1" ON "articles_step" ("section_id");
CREATE INDEX "articles_closeguide_article_id_7f1a3d74" ON "articles_closeguide" ("article_id");
CREATE INDEX "articles_closeguide_guide_id_f98e46b7" ON "articles_closeguide" ("guide_id");
CREATE INDEX "feedback_by_article" ON "articles_feedback" ("article_id", "verdict", "day" DESC);
CREATE INDEX "source_by_sha256" ON "articles_source" ("sha256");
CREATE INDEX "source_by_name" ON "articles_source" ("name");
CREATE INDEX "articles_termuse_article_id_3f7aa79f" ON "articles_termuse" ("article_id");
CREATE INDEX "articles_termuse_term_id_11421537" ON "articles_termuse" ("term_id");
CREATE INDEX "articles_titlekey_key_0dc12a04" ON "articles_titlekey" ("key");
CREATE INDEX "articles_titlekey_article_id_8f09629b" ON "articles_titlekey" ("article_id");
CREATE INDEX "articles_passage_article_id_c4a19ef9" ON "articles_passage" ("article_id");
CREATE INDEX "articles_wanted_article_id_c7073b3d" ON "articles_wanted" ("article_id");
CREATE INDEX "articles_relatedtitle_wanted_id_7b6ec516" ON "articles_relatedtitle" ("wanted_id");
CREATE INDEX "articles_lawuse_article_id_df79cd5d" ON "articles_lawuse" ("article_id");
CREATE INDEX "articles_wordkey_word_id_7081d135" ON "articles_wordkey" ("word_id");
CREATE INDEX "word_by_key" ON "articles_wordkey" ("key", "kind");
CREATE INDEX "articles_word_helpline_id_0050d3ac" ON "articles_word" ("helpline_id");
CREATE INDEX "articles_word_term_id_55bff022" ON "articles_word" ("term_id");
CREATE INDEX "articles_article_live_id_6a0203ad" ON "articles_article" ("live_id");
CREATE INDEX "articles_article_topic_id_a7619489" ON "articles_article" ("topic_id");
CREATE INDEX "articles_article_live_topic_id_59cfbf44" ON "articles_article" ("live_topic_id");
CREATE INDEX "article_by_date" ON "articles_article" ("published_at" DESC, "id" DESC) WHERE "live_id" IS NOT NULL;
CREATE INDEX "article_by_change" ON "articles_article" ("updated_at" DESC);
CREATE INDEX "articles_revision_article_id_2d2af917" ON "articles_revision" ("article_id");
CREATE INDEX "articles_revision_created_by_id_f53be0ac" ON "articles_revision" ("created_by_id");
CREATE INDEX "articles_revision_begun_with_id_0ef01112" ON "articles_revision" ("begun_with_id");
CREATE INDEX "article_by_live_topic" ON "articles_article" ("live_topic_id", "published_at" DESC, "id" DESC) WHERE "live_id" IS NOT NULL;
CREATE INDEX "feedback_by_day" ON "articles_feedback" ("day");
CREATE INDEX "articles_legalstatement_verified_by_id_a3921b1b" ON "articles_legalstatement" ("verified_by_id");
CREATE INDEX "articles_publication_article_id_e6d3c671" ON "articles_publication" ("article_id");
CREATE INDEX "articles_publication_by_id_a24cefc1" ON "articles_publication" ("by_id");
CREATE INDEX "articles_publication_revision_id_c0549689" ON "articles_publication" ("revision_id");
CREATE INDEX "articles_review_answered_by_id_f128ea51" ON "articles_review" ("answered_by_id");
CREATE INDEX "articles_review_article_id_0471556c" ON "articles_review" ("article_id");
CREATE INDEX "articles_review_asked_by_id_d5942ae6" ON "articles_review" ("asked_by_id");
CREATE INDEX "articles_review_asked_of_id_1c082187" ON "articles_review" ("asked_of_id");
CREATE INDEX "articles_review_revision_id_a34ffeb9" ON "articles_review" ("revision_id");
CREATE INDEX "articles_schedule_article_id_5670e743" ON "articles_schedule" ("article_id");
CREATE INDEX "articles_schedule_by_id_ed492730" ON "articles_schedule" ("by_id");
CREATE INDEX "articles_schedule_revision_id_7f595d07" ON "articles_schedule" ("revision_id");
CREATE INDEX "articles_upload_at_1d8c49c5" ON "articles_upload" ("at");
CREATE INDEX "articles_upload_by_id_0ad6846b" ON "articles_upload" ("by_id");
CREATE INDEX "legal_statement_by_review" ON "articles_legalstatement" ("review_by");
CREATE UNIQUE INDEX "review_open_once" ON "articles_review" ("article_id") WHERE "verdict" = '';
CREATE INDEX "schedule_open_by_time" ON "articles_schedule" ("at") WHERE "outcome" = '';
CREATE UNIQUE INDEX "schedule_open_once" ON "articles_schedule" ("article_id", "action") WHERE "outcome" = '';
CREATE INDEX "articles_statementuse_article_id_3245246e" ON "articles_statementuse" ("article_id");
CREATE INDEX "articles_statementuse_statement_id_aeaaed1f" ON "articles_statementuse" ("statement_id");
CREATE INDEX "articles_article_form_key_c1679360" ON "articles_article" ("form_key");
CREATE INDEX "articles_revision_carries_id_73f06bae" ON "articles_revision" ("carries_id");
CREATE INDEX "axes_accessattempt_user_agent_ad89678b" ON "axes_accessattempt" ("user_agent");
CREATE INDEX "axes_accessattempt_ip_address_10922d9c" ON "axes_accessattempt" ("ip_address");
CREATE INDEX "axes_accessattempt_username_3f2d4ca0" ON "axes_accessattempt" ("username");
CREATE UNIQUE INDEX "axes_accessattempt_username_ip_address_user_agent_8ea22282_uniq" ON "axes_accessattempt" ("username", "ip_address", "user_agent");
CREATE INDEX "axes_accessfailurelog_user_agent_ea145dda" ON "axes_accessfailurelog" ("user_agent");
CREATE INDEX "axes_accessfailurelog_ip_address_2e9f5a7f" ON "axes_accessfailurelog" ("ip_address");
CREATE INDEX "axes_accessfailurelog_username_a8b7e8a4" ON "axes_accessfailurelog" ("username");
CREATE INDEX "axes_accesslog_user_agent_0e659004" ON "axes_accesslog" ("user_agent");
CREATE INDEX "axes_accesslog_ip_address_86b417e5" ON "axes_accesslog" ("ip_address");
CREATE INDEX "axes_accesslog_username_df93064b" ON "axes_accesslog" ("username");
CREATE INDEX "otp_totp_totpdevice_user_id_0fb18292" ON "otp_totp_totpdevice" ("user_id");
CREATE INDEX "django_session_expire_date_a5c62663" ON "django_session" ("expire_date");
CREATE TRIGGER articles_passage_added AFTER INSERT ON articles_passage BEGIN
    INSERT INTO articles_passage_index(rowid, terms) VALUES (new.id, new.terms);
END;
CREATE TRIGGER articles_passage_removed AFTER DELETE ON articles_passage BEGIN
    INSERT INTO articles_passage_index(articles_passage_index, rowid, terms)
    VALUES ('delete', old.id, old.terms);
END;
CREATE TRIGGER articles_passage_changed AFTER UPDATE OF terms ON articles_passage BEGIN
    INSERT INTO articles_passage_index(articles_passage_index, rowid, terms)
    VALUES ('delete', old.id, old.terms);
    INSERT INTO articles_passage_index(rowid, terms) VALUES (new.id, new.terms);
END;
INSERT INTO "django_migrations" VALUES
(1,'contenttypes','0001_initial','2026-11-30 19:26:14.195717'),
(2,'auth','0001_initial','2026-11-30 19:26:14.350709'),
(3,'admin','0001_initial','2026-11-30 19:26:14.411321'),
(4,'admin','0002_logentry_remove_auto_add','2026-11-30 19:26:14.502928'),
(5,'admin','0003_logentry_add_action_flag_choices','2026-11-30 19:26:14.554311'),
(6,'contenttypes','0002_remove_content_type_name','2026-11-30 19:26:14.750299'),
(7,'auth','0002_alter_permission_name_max_length','2026-11-30 19:26:14.843617'),
(8,'auth','0003_alter_user_email_max_length','2026-11-30 19:26:14.939332'),
(9,'auth','0004_alter_user_username_opts','2026-11-30 19:26:14.997447'),
(10,'auth','0005_alter_user_last_login_null','2026-11-30 19:26:15.065278'),
(11,'auth','0006_require_contenttypes_0002','2026-11-30 19:26:15.065911'),
(12,'auth','0007_alter_validators_add_error_messages','2026-11-30 19:26:15.114937'),
(13,'auth','0008_alter_user_username_max_length','2026-11-30 19:26:15.171919'),
(14,'auth','0009_alter_user_last_name_max_length','2026-11-30 19:26:15.260582'),
(15,'auth','0010_alter_group_name_max_length','2026-11-30 19:26:15.345100'),
(16,'auth','0011_update_proxy_permissions','2026-11-30 19:26:15.392056'),
(17,'auth','0012_alter_user_first_name_max_length','2026-11-30 19:26:16.082167'),
(18,'articles','0001_initial','2026-11-30 19:26:18.807994'),
(19,'articles','0002_search','2026-11-30 19:26:20.526362'),
(20,'articles','0003_site_version','2026-11-30 19:26:20.528161'),
(21,'articles','0004_said_and_leads','2026-11-30 19:26:20.681196'),
(22,'articles','0005_desk','2026-11-30 19:26:29.587759'),
(23,'articles','0006_roles','2026-11-30 19:26:31.345199'),
(24,'articles','0007_prepared_pages','2026-11-30 19:26:31.727966'),
(25,'articles','0008_sent_twice','2026-11-30 19:26:32.528347'),
(26,'axes','0001_initial','2026-11-30 19:26:32.603303'),
(27,'axes','0002_auto_20151217_2044','2026-11-30 19:26:33.670694'),
(28,'axes','0003_auto_20160322_0929','2026-11-30 19:26:33.983198'),
(29,'axes','0004_auto_20181024_1538','2026-11-30 19:26:34.584876'),
(30,'axes','0005_remove_accessattempt_trusted','2026-11-30 19:26:34.638355'),
(31,'axes','0006_remove_accesslog_trusted','2026-11-30 19:26:34.707773'),
(32,'axes','0007_alter_accessattempt_unique_together','2026-11-30 19:26:35.440119'),
(33,'axes','0008_accessfailurelog','2026-11-30 19:26:35.491529'),
(34,'axes','0009_add_session_hash','2026-11-30 19:26:35.555761'),
(35,'axes','0010_accessattemptexpiration','2026-11-30 19:26:35.607576'),
(36,'otp_totp','0001_initial','2026-11-30 19:26:36.278420'),
(37,'otp_totp','0002_auto_20190420_0723','2026-11-30 19:26:36.758276'),
(38,'otp_totp','0003_add_timestamps','2026-11-30 19:26:37.231396'),
(39,'sessions','0001_initial','2026-11-30 19:26:37.336468');
INSERT INTO "auth_group_permissions" VALUES
(1,1,1),
(2,1,2),
(3,1,26),
(4,1,4),
(5,1,90),
(6,1,10),
(7,1,14),
(8,1,78),
(9,1,50),
(10,1,18),
(11,1,118),
(12,1,86),
(13,1,22),
(14,1,122),
(15,1,30),
(16,2,1),
(17,2,2),
(18,2,4),
(19,2,5),
(20,2,10),
(21,2,14),
(22,2,18),
(23,2,22),
(24,2,23),
(25,2,24),
(26,2,26),
(27,2,30),
(28,2,50),
(29,2,75),
(30,2,76),
(31,2,78),
(32,2,86),
(33,2,88),
(34,2,90),
(35,2,115),
(36,2,116),
(37,2,118),
(38,2,119),
(39,2,120),
(40,2,122),
(41,3,1),
(42,3,2),
(43,3,4),
(44,3,5),
(45,3,6),
(46,3,7),
(47,3,8),
(48,3,10),
(49,3,11),
(50,3,12),
(51,3,14),
(52,3,15),
(53,3,16),
(54,3,18),
(55,3,19),
(56,3,20),
(57,3,22),
(58,3,23),
(59,3,24),
(60,3,26),
(61,3,27),
(62,3,28),
(63,3,30),
(64,3,50),
(65,3,75),
(66,3,76),
(67,3,78),
(68,3,86),
(69,3,88),
(70,3,90),
(71,3,115),
(72,3,116),
(73,3,118),
(74,3,119),
(75,3,120),
(76,3,122),
(77,4,1),
(78,4,2),
(79,4,4),
(80,4,5),
(81,4,6),
(82,4,7),
(83,4,8),
(84,4,9),
(85,4,10),
(86,4,11),
(87,4,12),
(88,4,13),
(89,4,14),
(90,4,15),
(91,4,16),
(92,4,17),
(93,4,18),
(94,4,19),
(95,4,20),
(96,4,21),
(97,4,22),
(98,4,23),
(99,4,24),
(100,4,25),
(101,4,26),
(102,4,27),
(103,4,28),
(104,4,29),
(105,4,30),
(106,4,50),
(107,4,75),
(108,4,76),
(109,4,77),
(110,4,78),
(111,4,86),
(112,4,88),
(113,4,90),
(114,4,115),
(115,4,116),
(116,4,117),
(117,4,118),
(118,4,119),
(119,4,120),
(120,4,121),
(121,4,122),
(122,4,154),
(123,4,155),
(124,4,156),
(125,4,158);
INSERT INTO "auth_user_groups" VALUES
(1,1,1),
(2,2,2),
(3,3,3),
(4,4,4);
INSERT INTO "django_admin_log" VALUES
(1,'8','逾期协商:怎样去操作?',2,'改了摘要（第 2 版）',1,1,'2026-11-30 19:26:57.254184'),
(2,'8','逾期协商:怎样去操作?',2,'发布第 2 版',1,3,'2026-11-30 19:26:57.590151'),
(3,'4','租来的手机怎么还',2,'改了摘要（第 2 版）',1,1,'2026-11-30 19:26:58.907918'),
(4,'6','送审的一篇',2,'改了摘要（第 2 版）',1,1,'2026-11-30 19:26:59.375730'),
(5,'6','送审的一篇',2,'送审（第 2 版）',1,1,'2026-11-30 19:26:59.513744'),
(6,'1','定好时间的一篇',2,'改了摘要（第 2 版）',1,1,'2026-11-30 19:26:59.767313'),
(7,'1','定好时间的一篇',2,'送审（第 2 版）',1,1,'2026-11-30 19:26:59.854324'),
(8,'1','定好时间的一篇',2,'审阅：通过',1,2,'2026-11-30 19:27:00.182573'),
(9,'1','定好时间的一篇',2,'定于 2099-01-01 09:00 发布',1,3,'2026-11-30 19:27:00.302384'),
(10,'4','租来的手机怎么还',2,'定于 2099-01-01 09:00 撤下',1,3,'2026-11-30 19:27:00.332539'),
(11,'5','旧的说法',2,'撤下',1,3,'2026-11-30 19:27:00.356641'),
(12,'5','旧的说法',2,'归档',1,3,'2026-11-30 19:27:00.376399'),
(13,'3','要改网址的一篇',2,'改网址：gaiming → gai-le-ming',1,4,'2026-11-30 19:27:00.477816'),
(14,'9','还没写完的草稿',1,'新建',1,1,'2026-11-30 19:27:00.649455'),
(15,'3','分期：没了收入',2,'[{"changed": {"fields": ["\u70b9\u8fdb\u53bb\u80fd\u770b\u5230\u4ec0\u4e48"]}}]',4,5,'2026-11-30 19:27:01.730577'),
(16,'2','第 0–3 天 编辑改的阶段名',2,'[{"changed": {"fields": ["\u540d\u79f0", "\u5206\u671f\u548c\u8d37\u6b3e", "\u4f60\u53ef\u4ee5\u505a\u7684"]}}]',5,5,'2026-11-30 19:27:01.898894'),
(17,'3','12315 市场监管投诉热线',2,'[{"changed": {"fields": ["\u6253\u4e4b\u524d\u8981\u77e5\u9053"]}}]',2,5,'2026-11-30 19:27:02.240143'),
(18,'2','宽限期',2,'[{"changed": {"fields": ["\u4e00\u53e5\u8bdd\u89e3\u91ca"]}}]',6,5,'2026-11-30 19:27:02.557218'),
(19,'2','滞纳金、迟纳金、编辑加的说法',2,'[{"changed": {"fields": ["\u8bfb\u8005\u4f1a\u641c\u7684\u8bcd"]}}]',19,5,'2026-11-30 19:27:02.835305'),
(20,'3','《民法典》第 678 条',2,'[{"changed": {"fields": ["\u5907\u6ce8"]}}]',29,5,'2026-11-30 19:27:03.023698');
INSERT INTO "django_content_type" VALUES
(1,'articles','article'),
(2,'articles','helpline'),
(3,'articles','platform'),
(4,'articles','situation'),
(5,'articles','stage'),
(6,'articles','term'),
(7,'articles','topic'),
(8,'articles','formerslug'),
(9,'articles','recommendation'),
(10,'articles','relatedtitle'),
(11,'articles','revision'),
(12,'articles','feedback'),
(13,'articles','section'),
(14,'articles','source'),
(15,'articles','step'),
(16,'articles','termuse'),
(17,'articles','titlekey'),
(18,'articles','closeguide'),
(19,'articles','synonym'),
(20,'articles','passage'),
(21,'articles','searchcount'),
(22,'articles','wanted'),
(23,'articles','word'),
(24,'articles','lawuse'),
(25,'articles','wordkey'),
(26,'articles','siteversion'),
(27,'articles','dailysalt'),
(28,'articles','said'),
(29,'articles','legalstatement'),
(30,'articles','proofrule'),
(31,'articles','publication'),
(32,'articles','review'),
(33,'articles','schedule'),
(34,'articles','statementuse'),
(35,'articles','upload'),
(36,'articles','viewcount'),
(37,'auth','permission'),
(38,'auth','group'),
(39,'auth','user'),
(40,'articles','preparedpage'),
(41,'admin','logentry'),
(42,'contenttypes','contenttype'),
(43,'sessions','session'),
(44,'axes','accessattempt'),
(45,'axes','accesslog'),
(46,'axes','accessfailurelog'),
(47,'axes','accessattemptexpiration'),
(48,'otp_totp','totpdevice');
INSERT INTO "auth_permission" VALUES
(1,1,'add_article','Can add 指南'),
(2,1,'change_article','Can change 指南'),
(3,1,'delete_article','Can delete 指南'),
(4,1,'view_article','Can view 指南'),
(5,1,'review_article','可以审阅 指南'),
(6,1,'publish_article','可以发布、撤下和归档 指南'),
(7,2,'add_helpline','Can add 求助渠道'),
(8,2,'change_helpline','Can change 求助渠道'),
(9,2,'delete_helpline','Can delete 求助渠道'),
(10,2,'view_helpline','Can view 求助渠道'),
(11,3,'add_platform','Can add 平台'),
(12,3,'change_platform','Can change 平台'),
(13,3,'delete_platform','Can delete 平台'),
(14,3,'view_platform','Can view 平台'),
(15,4,'add_situation','Can add 读者的情况'),
(16,4,'change_situation','Can change 读者的情况'),
(17,4,'delete_situation','Can delete 读者的情况'),
(18,4,'view_situation','Can view 读者的情况'),
(19,5,'add_stage','Can add 逾期阶段'),
(20,5,'change_stage','Can change 逾期阶段'),
(21,5,'delete_stage','Can delete 逾期阶段'),
(22,5,'view_stage','Can view 逾期阶段'),
(23,6,'add_term','Can add 术语'),
(24,6,'change_term','Can change 术语'),
(25,6,'delete_term','Can delete 术语'),
(26,6,'view_term','Can view 术语'),
(27,7,'add_topic','Can add 主题'),
(28,7,'change_topic','Can change 主题'),
(29,7,'delete_topic','Can delete 主题'),
(30,7,'view_topic','Can view 主题'),
(31,8,'add_formerslug','Can add former slug'),
(32,8,'change_formerslug','Can change former slug'),
(33,8,'delete_formerslug','Can delete former slug'),
(34,8,'view_formerslug','Can view former slug'),
(35,9,'add_recommendation','Can add 推荐的指南'),
(36,9,'change_recommendation','Can change 推荐的指南'),
(37,9,'delete_recommendation','Can delete 推荐的指南'),
(38,9,'view_recommendation','Can view 推荐的指南'),
(39,10,'add_relatedtitle','Can add 来源列出的相关文章'),
(40,10,'change_relatedtitle','Can change 来源列出的相关文章'),
(41,10,'delete_relatedtitle','Can delete 来源列出的相关文章'),
(42,10,'view_relatedtitle','Can view 来源列出的相关文章'),
(43,11,'add_revision','Can add 版本'),
(44,11,'change_revision','Can change 版本'),
(45,11,'delete_revision','Can delete 版本'),
(46,11,'view_revision','Can view 版本'),
(47,12,'add_feedback','Can add 读者反馈'),
(48,12,'change_feedback','Can change 读者反馈'),
(49,12,'delete_feedback','Can delete 读者反馈'),
(50,12,'view_feedback','Can view 读者反馈'),
(51,13,'add_section','Can add 小节'),
(52,13,'change_section','Can change 小节'),
(53,13,'delete_section','Can delete 小节'),
(54,13,'view_section','Can view 小节'),
(55,14,'add_source','Can add 来源'),
(56,14,'change_source','Can change 来源'),
(57,14,'delete_source','Can delete 来源'),
(58,14,'view_source','Can view 来源'),
(59,15,'add_step','Can add 步骤'),
(60,15,'change_step','Can change 步骤'),
(61,15,'delete_step','Can delete 步骤'),
(62,15,'view_step','Can view 步骤'),
(63,16,'add_termuse','Can add term use'),
(64,16,'change_termuse','Can change term use'),
(65,16,'delete_termuse','Can delete term use'),
(66,16,'view_termuse','Can view term use'),
(67,17,'add_titlekey','Can add title key'),
(68,17,'change_titlekey','Can change title key'),
(69,17,'delete_titlekey','Can delete title key'),
(70,17,'view_titlekey','Can view title key'),
(71,18,'add_closeguide','Can add close guide'),
(72,18,'change_closeguide','Can change close guide'),
(73,18,'delete_closeguide','Can delete close guide'),
(74,18,'view_closeguide','Can view close guide'),
(75,19,'add_synonym','Can add 同义词'),
(76,19,'change_synonym','Can change 同义词'),
(77,19,'delete_synonym','Can delete 同义词'),
(78,19,'view_synonym','Can view 同义词'),
(79,20,'add_passage','Can add passage'),
(80,20,'change_passage','Can change passage'),
(81,20,'delete_passage','Can delete passage'),
(82,20,'view_passage','Can view passage'),
(83,21,'add_searchcount','Can add 搜索记录'),
(84,21,'change_searchcount','Can change 搜索记录'),
(85,21,'delete_searchcount','Can delete 搜索记录'),
(86,21,'view_searchcount','Can view 搜索记录'),
(87,22,'add_wanted','Can add 想看清单'),
(88,22,'change_wanted','Can change 想看清单'),
(89,22,'delete_wanted','Can delete 想看清单'),
(90,22,'view_wanted','Can view 想看清单'),
(91,23,'add_word','Can add word'),
(92,23,'change_word','Can change word'),
(93,23,'delete_word','Can delete word'),
(94,23,'view_word','Can view word'),
(95,24,'add_lawuse','Can add law use'),
(96,24,'change_lawuse','Can change law use'),
(97,24,'delete_lawuse','Can delete law use'),
(98,24,'view_lawuse','Can view law use'),
(99,25,'add_wordkey','Can add word key'),
(100,25,'change_wordkey','Can change word key'),
(101,25,'delete_wordkey','Can delete word key'),
(102,25,'view_wordkey','Can view word key'),
(103,26,'add_siteversion','Can add site version'),
(104,26,'change_siteversion','Can change site version'),
(105,26,'delete_siteversion','Can delete site version'),
(106,26,'view_siteversion','Can view site version'),
(107,27,'add_dailysalt','Can add daily salt'),
(108,27,'change_dailysalt','Can change daily salt'),
(109,27,'delete_dailysalt','Can delete daily salt'),
(110,27,'view_dailysalt','Can view daily salt'),
(111,28,'add_said','Can add said'),
(112,28,'change_said','Can change said'),
(113,28,'delete_said','Can delete said'),
(114,28,'view_said','Can view said'),
(115,29,'add_legalstatement','Can add 法条台账'),
(116,29,'change_legalstatement','Can change 法条台账'),
(117,29,'delete_legalstatement','Can delete 法条台账'),
(118,29,'view_legalstatement','Can view 法条台账'),
(119,30,'add_proofrule','Can add 校对规则'),
(120,30,'change_proofrule','Can change 校对规则'),
(121,30,'delete_proofrule','Can delete 校对规则'),
(122,30,'view_proofrule','Can view 校对规则'),
(123,31,'add_publication','Can add 发布记录'),
(124,31,'change_publication','Can change 发布记录'),
(125,31,'delete_publication','Can delete 发布记录'),
(126,31,'view_publication','Can view 发布记录'),
(127,32,'add_review','Can add 审阅'),
(128,32,'change_review','Can change 审阅'),
(129,32,'delete_review','Can delete 审阅'),
(130,32,'view_review','Can view 审阅'),
(131,33,'add_schedule','Can add 定时'),
(132,33,'change_schedule','Can change 定时'),
(133,33,'delete_schedule','Can delete 定时'),
(134,33,'view_schedule','Can view 定时'),
(135,34,'add_statementuse','Can add statement use'),
(136,34,'change_statementuse','Can change statement use'),
(137,34,'delete_statementuse','Can delete statement use'),
(138,34,'view_statementuse','Can view statement use'),
(139,35,'add_upload','Can add upload'),
(140,35,'change_upload','Can change upload'),
(141,35,'delete_upload','Can delete upload'),
(142,35,'view_upload','Can view upload'),
(143,36,'add_viewcount','Can add view count'),
(144,36,'change_viewcount','Can change view count'),
(145,36,'delete_viewcount','Can delete view count'),
(146,36,'view_viewcount','Can view view count'),
(147,37,'add_permission','Can add permission'),
(148,37,'change_permission','Can change permission'),
(149,37,'delete_permission','Can delete permission'),
(150,37,'view_permission','Can view permission'),
(151,38,'add_group','Can add group'),
(152,38,'change_group','Can change group'),
(153,38,'delete_group','Can delete group'),
(154,38,'view_group','Can view group'),
(155,39,'add_user','Can add user'),
(156,39,'change_user','Can change user'),
(157,39,'delete_user','Can delete user'),
(158,39,'view_user','Can view user'),
(159,40,'add_preparedpage','Can add prepared page'),
(160,40,'change_preparedpage','Can change prepared page'),
(161,40,'delete_preparedpage','Can delete prepared page'),
(162,40,'view_preparedpage','Can view prepared page'),
(163,41,'add_logentry','Can add log entry'),
(164,41,'change_logentry','Can change log entry'),
(165,41,'delete_logentry','Can delete log entry'),
(166,41,'view_logentry','Can view log entry'),
(167,42,'add_contenttype','Can add content type'),
(168,42,'change_contenttype','Can change content type'),
(169,42,'delete_contenttype','Can delete content type'),
(170,42,'view_contenttype','Can view content type'),
(171,43,'add_session','Can add session'),
(172,43,'change_session','Can change session'),
(173,43,'delete_session','Can delete session'),
(174,43,'view_session','Can view session'),
(175,44,'add_accessattempt','Can add access attempt'),
(176,44,'change_accessattempt','Can change access attempt'),
(177,44,'delete_accessattempt','Can delete access attempt'),
(178,44,'view_accessattempt','Can view access attempt'),
(179,45,'add_accesslog','Can add access log'),
(180,45,'change_accesslog','Can change access log'),
(181,45,'delete_accesslog','Can delete access log'),
(182,45,'view_accesslog','Can view access log'),
(183,46,'add_accessfailurelog','Can add access failure'),
(184,46,'change_accessfailurelog','Can change access failure'),
(185,46,'delete_accessfailurelog','Can delete access failure'),
(186,46,'view_accessfailurelog','Can view access failure'),
(187,47,'add_accessattemptexpiration','Can add access attempt expiration'),
(188,47,'change_accessattemptexpiration','Can change access attempt expiration'),
(189,47,'delete_accessattemptexpiration','Can delete access attempt expiration'),
(190,47,'view_accessattemptexpiration','Can view access attempt expiration'),
(191,48,'add_totpdevice','Can add TOTP device'),
(192,48,'change_totpdevice','Can change TOTP device'),
(193,48,'delete_totpdevice','Can delete TOTP device'),
(194,48,'view_totpdevice','Can view TOTP device');
INSERT INTO "auth_group" VALUES
(1,'作者'),
(2,'审校'),
(3,'发布'),
(4,'管理员');
INSERT INTO "auth_user" VALUES
(1,'!WxpW8bbuf3nfeY2Sf6POoRZe4wYmSZvx0fg2kL5T',NULL,0,'zuozhe','','',1,1,'2026-11-30 19:26:56.955400',''),
(2,'!UvLQQOULo4KXuRN3Ad6cBpBEzvWECde4oc42egds',NULL,0,'shenjiao','','',1,1,'2026-11-30 19:26:56.962540',''),
(3,'!N6jJrBEi0NNC4MgqcLRt7XCGflJQmr0mL24nzFHv',NULL,0,'fabu','','',1,1,'2026-11-30 19:26:56.964341',''),
(4,'!FhbmOO3uvRteFRSCD6taVT8hYags6VG63CxIXLv2',NULL,0,'guanli','','',1,1,'2026-11-30 19:26:56.970395',''),
(5,'!TWqgK3oP35HIY95vz1t45crvwXDzsE14gfGdnq4j',NULL,1,'zongguan','','',1,1,'2026-11-30 19:26:56.972152','');
INSERT INTO "articles_platform" VALUES
(1,'分期乐'),
(2,'小象优品');
INSERT INTO "articles_situation" VALUES
(1,'分期：快到期还不上','kuai-daoqi','到期前先找放款方，提出展期','fenqile-yuqi-xieshang','s3-1',0),
(2,'租机：快到期付不出','zuji-kuai-daoqi','付款日前先说，再要账单','xinyong-zuji-yuqi','s3-1',1),
(3,'分期：没了收入','mei-shouru','编辑改的提示：先保住吃住','fenqile-yuqi-xieshang','s1-1',2),
(4,'撑不住、想不开','cheng-buzhu','先不管债，打 12356 心理援助','fenqile-yuqi-xieshang','s4-2',3),
(5,'租机：编辑自己的处境','bianji-chujing','编辑写的提示','huanji','s1-1',90);
INSERT INTO "articles_stage" VALUES
(1,'还没到期','daoqi-qian','到期日前','常见：到期自动代扣
常见：账单提醒','常见：到期自动扣租金
常见：付租提醒','还不上，今天就联系官方客服 → yuqi-xieshang#s3-1
贷款和分期想展期，到期前提出 → fenqile-yuqi-xieshang#s3-1
租机付不出，付款日前先说 → xinyong-zuji-yuqi#s3-1
付得出，就在扣款卡里提前放好钱 → xinyong-zuji-yuqi#s8-2','《民法典》第 678 条',0),
(2,'编辑改的阶段名','gang-yuqi','第 0–3 天','常见：系统再次扣款
常见：短信、App、智能语音提醒
可能：没有宽限期的，当天起计逾期利息
可能：合同给了宽限期，晚几天不算违约
可能：编辑加的一行','常见：再次扣款，提醒付租
可能：免押服务被暂停
可能：守约记录受影响','能补就今天补，再看合同有没有宽限期 → fenqile-yuqi-xieshang#s1-2
分期补不上，今天联系官方客服 → fenqile-yuqi-xieshang#s3-1
租机补不上，找官方客服要账单 → xinyong-zuji-yuqi#s3-1
分期扣款失败，先截图 → fenqile-yuqi-xieshang#s1-4
租机扣款失败，先截图 → xinyong-zuji-yuqi#s8-2
编辑加的一步 → huanji#s1-1','《民法典》第 676、721 条',1),
(3,'编辑自己的阶段','bianji-jieduan','第 200 天以后','要过法院：编辑写的分期一行','可能：编辑写的租机一行','编辑写的做法 → yuqi-xieshang#s3-1','',90);
INSERT INTO "articles_topic" VALUES
(1,'租机逾期','zuji','租来的手机付不起租金时，先看清合同，再谈延后、分期或还机。',0),
(2,'协商还款','xieshang','分期或贷款还不上时，一步一步和债主谈，把谈成的写下来。',1);
INSERT INTO "articles_formerslug" VALUES
(1,'gaiming',3);
INSERT INTO "articles_article_platforms" VALUES
(1,2,1),
(2,7,2);
INSERT INTO "articles_recommendation" VALUES
(1,0,'yuqi-xieshang',2,8),
(2,1,'xinyong-zuji-yuqi',2,7),
(3,0,'yuqi-xieshang',7,8),
(4,1,'fenqile-yuqi-xieshang',7,2),
(7,0,'xinyong-zuji-yuqi',8,7),
(8,1,'fenqile-yuqi-xieshang',8,2);
INSERT INTO "articles_feedback" VALUES
(1,'','yes','','','2026-12-01',8,9),
(2,'','no','unclear','看不懂第二段','2026-12-01',8,9),
(3,'s3-1','stuck','no-answer','电话一直打不通','2026-12-01',8,9),
(4,'s1-1','stuck','refused','','2026-12-01',4,4);
INSERT INTO "articles_section" VALUES
(2,0,'一','先别怕坐牢，找出逾期的原因','points','单纯还不上是民事违约，不是犯罪，不会因为逾期就自动坐牢。可能有刑事风险的，是冒用身份、虚构信息、一开始就不打算还来骗贷款。还有一种，是有判决、有能力却拒不执行，情节严重（《刑法》第 193、224、266、313 条）。

下面找原因。原因不同，办法也不同，先对号入座。','s1',2),
(3,0,'一','先看合同','steps','','s1',3),
(5,0,'一','先看合同','steps','','s1',5),
(7,0,'一','引言','text','先记住三件事。

付不出租金是民事违约，本身不是犯罪，不会因为逾期就自动坐牢。可能有刑事风险的，是一开始就没打算付、骗走机器，或者到手就变卖、随后失联（《刑法》第 224、266 条）。所以机器留好，电话保持能接。

你欠的是租金和设备，通常不是一笔借款。普通租机按租赁规则走：按约付租，租期满了还机（《民法典》第 721、733 条）。但合同名称说了不算，有的合同可能属于融资租赁，或者分期买卖。要看机器归谁、总租金多少、期满怎么处理。

欠谁的，看合同。你可能在小象优品下的单，但页面上的名字不一定就是合同对方。以你合同里的出租人/放款方全称为准。这个全称，可以到国家企业信用信息公示系统核对。','s1',7),
(11,0,'一','逾期后通常会发生什么','text','先分清欠的是哪一种。贷款和消费分期，看借款规则；租机通常看租赁规则。一张订单背后可能有平台、出租人、放款方和担保方，催款的和债主不一定是同一家。欠谁，以你合同里的出租人/放款方全称为准。

通常先来的是短信和电话。之后可能有信函、第三方催收，债可能由担保方代偿，也可能转让给别人。再往后，可能是调解或起诉，对方起诉不用先有法院文书。天数没有全国统一的规定，以合同为准。

欠款可能加上违约金、逾期利息或罚息（《民法典》第 585、676 条）。「滞纳金」是老叫法，平台也无权「罚款」。贷款类逾期可能报送央行征信；租机逾期，通常先影响平台里的信用评价。

单纯还不上，是民事违约，不是犯罪。强制执行要先有生效的法律文书。逾期本身，也不会让你被限制高消费。','s1',8),
(12,1,'二','为什么要主动协商','text','谈，可能换来减免罚息或违约金，也可能换来延期或重新分期。减本金的情况很少。同不同意、减多少，由对方决定。

已经报送的逾期，谈成了也不会自动消失，但按约还下去，可以防止继续变坏。不良记录从还清那天起保留 5 年（《征信业管理条例》第 16 条）。

「停息挂账」不是法律术语。有明文规定的只有信用卡：欠款超出你的能力、你又愿意还，银行可以和你谈个性化分期，最长 5 年（《商业银行信用卡业务监督管理办法》第 70 条）。这里是「可以」，不是「必须」。网贷、分期和租机没有这一条，只能双方商量。

还有一条规则要先知道。诉讼时效是对方起诉的期限，一般 3 年，同一笔债分期付的，从最后一期到期起算（《民法典》第 188、189、192、195 条）。过了期债也还在，只是你可以抗辩，打官司时一审就要提。你提出延期、分期、还款计划，或者先还一部分，期限都会从头算。知道这一点，再决定怎么谈。','s2',8),
(13,2,'三','协商的四个步骤','steps','','s3',8),
(14,0,'一','先看合同','steps','','s1',4),
(15,0,'一','先看合同','steps','','s1',6),
(16,0,'一','先看合同','steps','','s1',1);
INSERT INTO "articles_source" VALUES
(1,'','','','','',NULL,'','','dingshi.txt',CAST('---
slug: dingshi
topic: zuji
first_action: 今天先把合同截图存好。
last_checked: 2026-11-20
---
定好时间的一篇
先看合同，再打官方客服。
一、先看合同
1. 找到账单
打开订单，把账单那一页截图存好。
> 注意：不要点短信里的链接。
' AS BLOB),'521963667b1673e902b27e831ac0b7635a02098c7db0dddfabaf38b559dcae77','utf-8','B','0b922ce826cf0565ba79fade2a93849fd53f416243018622bf5d9e27aae1a841','2026-11-30 19:26:47.320416',1),
(2,'分期乐逾期协商流程','浙江合飞律师事务所','合飞律师','','',NULL,'https://www.hefeilaws.com/hf/68894.html','本页是重写更正版，并非原作者的文字。条目顺序跟随原文，原文的错误已经改正，文字全部另写。','fenqile-yuqi-xieshang.txt',CAST('---
slug: fenqile-yuqi-xieshang
topic: xieshang
platforms: [分期乐]
summary: >-
  先从合同里找到放款方，要来欠款明细，再找官方客服谈延期、分期或减免。谈成的写下来再付款。
first_action: 打开 App 里的合同，截图保存放款方全称、担保方全称和欠款明细。
last_checked: 2026-11-20
source:
  title: 分期乐逾期协商流程
  publisher: 浙江合飞律师事务所
  author: 合飞律师
  url: https://www.hefeilaws.com/hf/68894.html
  notice: 本页是重写更正版，并非原作者的文字。条目顺序跟随原文，原文的错误已经改正，文字全部另写。
aliases:
  - 分期乐逾期了怎么办
  - 分期乐还不上怎么协商
  - 分期乐能延期还款吗
  - 分期乐逾期会上征信吗
  - 分期乐被起诉了怎么办
  - 消费分期逾期怎么重新分期
  - 消费分期被代偿后还给谁
related: [yuqi-xieshang, xinyong-zuji-yuqi]
---
分期乐逾期协商流程

一、先别怕坐牢，找出逾期的原因

单纯还不上是民事违约，不是犯罪，不会因为逾期就自动坐牢。可能有刑事风险的，是冒用身份、虚构信息、一开始就不打算还来骗贷款。还有一种，是有判决、有能力却拒不执行，情节严重（《刑法》第 193、224、266、313 条）。

下面找原因。原因不同，办法也不同，先对号入座。

1.1 收入少了、急用钱，或连饭钱都没有

连饭钱都没有的，先去急难发生地的乡镇或街道，找社会救助窗口申请临时救助。情况紧急的，可以请求先行救助。要带什么，先问窗口，手边有身份证和困难证明就带上。

失业、降薪、生病、家里出事，都算收入少了。写下从哪天开始、预计哪天好转，不确定就写不确定。先保住房租、吃饭、医药和社保，再算能还多少。

> 准备：离职或降薪证明、病历和票据、近 6 个月银行流水。
> 注意：不要借新还旧。救急的钱用来吃住，不用来还债。
> 依据：《社会救助法》第 29、50 条（2026-07-01 起施行）

1.2 忘了还款日

能补就今天在官方 App 里补上。再看合同有没有宽限期，没写就当没有。补完后截图，查一查有没有多出的逾期利息。有异议，就向官方客服提出来。

> 话术：我因疏忽晚还，已在（日期）付清。请核对逾期费用，并告知是否已报送征信。
> 对方拒绝：不减逾期费用，就请对方写明依据合同哪一条，再决定要不要投诉。

1.3 看错了条款

常见的是这几样：以为有宽限期，以为还一部分就不算逾期，没看到服务费或担保费。翻出合同和费用说明，逐项对。收费名目对不上的，圈出来，留着协商时问。

> 准备：合同全文、各期账单。2026-08-01 以后签的贷款，还应有一张综合融资成本明示表，表外不得再收费。
> 话术：请说明这笔（费用名称）写在合同哪一条，怎么计算。
> 依据：《个人贷款业务明示综合融资成本规定》（2026-08-01 起施行）

1.4 扣款失败或系统故障

先截图，把时间、余额和报错都拍进去。再换官方 App 支持的其他方式付款。付上之后，请官方客服登记故障，说明你当天有钱、有操作。

> 期限：发现当天。
> 话术：我在（时间）付款失败，截图已上传。请登记核查，并书面回复逾期费用和征信如何处理。
> 对方拒绝：不认故障，就请对方给出扣款记录。征信因此报错的，可以提异议，对方应在 20 日内书面答复。
> 依据：《征信业管理条例》第 25 条（2013-03-15 起施行）

' AS BLOB),'2c7c108e5d0c8009c95368917195e915a955036958f7da50bdb1087aa6102c25','utf-8','C','5ca841576e2511114994d57e1acc0fbf1f1121c90ff6021cd17e2a5a99820214','2026-11-30 19:26:48.196415',2),
(3,'','','','','',NULL,'','','gaiming.txt',CAST('---
slug: gaiming
topic: zuji
first_action: 今天先把合同截图存好。
last_checked: 2026-11-20
---
要改网址的一篇
先看合同，再打官方客服。
一、先看合同
1. 找到付款日
打开订单，把付款日那一页截图存好。
> 注意：不要点短信里的链接。
' AS BLOB),'554e9e0629a93c96e369ee6ae7150bbe3df9616397776ffe679603b963d7d225','utf-8','B','7895c6024b9c8170023751e15a312cb1c392625d19886c9dbba15df8149e68db','2026-11-30 19:26:49.409931',3),
(4,'','','','','',NULL,'','','huanji.txt',CAST('---
slug: huanji
topic: zuji
first_action: 今天先把合同截图存好。
last_checked: 2026-11-20
---
租来的手机怎么还
先看合同，再打官方客服。
一、先看合同
1. 找到还机的地址
打开订单，把还机的地址那一页截图存好。
> 注意：不要点短信里的链接。
' AS BLOB),'38edc26669b66db271972398edfec9a45462b8a6ed61aa3f58fe13680cae22ba','utf-8','B','b2cac98ef1a91384d20cee3f4b0b23de64eb2ec65589d4288d2280fd0d6bb087','2026-11-30 19:26:50.206089',4),
(5,'','','','','',NULL,'','','jiuwen.txt',CAST('---
slug: jiuwen
topic: zuji
first_action: 今天先把合同截图存好。
last_checked: 2026-11-20
---
旧的说法
先看合同，再打官方客服。
一、先看合同
1. 找到旧的条款
打开订单，把旧的条款那一页截图存好。
> 注意：不要点短信里的链接。
' AS BLOB),'662d23db4d64ff44e40145b5c2a03a08a6e07653af995df5403403d56953f4f5','utf-8','B','9aaf07f55aab45cc84ee42a874d7edbfd91b606b786f14e2805eabedbbc7b660','2026-11-30 19:26:51.947105',5),
(6,'','','','','',NULL,'','','songshen.txt',CAST('---
slug: songshen
topic: zuji
first_action: 今天先把合同截图存好。
last_checked: 2026-11-20
---
送审的一篇
先看合同，再打官方客服。
一、先看合同
1. 找到联系方式
打开订单，把联系方式那一页截图存好。
> 注意：不要点短信里的链接。
' AS BLOB),'1e72b85c6762f2281f64f5bc6168cf1fd086b73395e9860a98765a2e06d12d76','utf-8','B','d051b8d651fee398733f10dca1dbcead33b3f5b34ab9d795ab6a6e44598aba96','2026-11-30 19:26:53.260668',6),
(7,'小象优品信用租机逾期后怎么处理','','','','2025-03-08',NULL,'','本页是重写更正版。章节顺序跟随原文，原文的错误已经改正，文字全部另写。','xinyong-zuji-yuqi.txt',CAST('---
slug: xinyong-zuji-yuqi
topic: zuji
platforms: [小象优品]
summary: >-
  先找合同里的出租人要账单，再谈延后、分期或还机。谈成的写下来，机器别卖，人别失联。
first_action: 打开订单里的合同，截图保存三处：出租人全称、每期租金和付款日、违约条款。
last_checked: 2026-11-20
source:
  title: 小象优品信用租机逾期后怎么处理
  date: 2025-03-08
  notice: 本页是重写更正版。章节顺序跟随原文，原文的错误已经改正，文字全部另写。
aliases:
  - 租机逾期了怎么办
  - 租手机付不起租金能提前还机吗
  - 租机逾期会上征信吗
  - 租手机不还会坐牢吗
  - 租机逾期必须买断吗
  - 租来的手机被远程锁了怎么办
  - 租机逾期半年会被起诉吗
related: [yuqi-xieshang, fenqile-yuqi-xieshang]
---
小象优品信用租机逾期后怎么处理

#### 一、引言

先记住三件事。

付不出租金是民事违约，本身不是犯罪，不会因为逾期就自动坐牢。可能有刑事风险的，是一开始就没打算付、骗走机器，或者到手就变卖、随后失联（《刑法》第 224、266 条）。所以机器留好，电话保持能接。

你欠的是租金和设备，通常不是一笔借款。普通租机按租赁规则走：按约付租，租期满了还机（《民法典》第 721、733 条）。但合同名称说了不算，有的合同可能属于融资租赁，或者分期买卖。要看机器归谁、总租金多少、期满怎么处理。

欠谁的，看合同。你可能在小象优品下的单，但页面上的名字不一定就是合同对方。以你合同里的出租人/放款方全称为准。这个全称，可以到国家企业信用信息公示系统核对。

' AS BLOB),'8cc2248d7b253a951fe780d8e14f60f3a31332540f948b6c11dd4fbd67dc0326','utf-8','A','a8dd4150b128a1fc2d766a0e1db4663d59a9c8054dcfe01ffa441d1b03e0a549','2026-11-30 19:26:54.050836',7),
(8,'逾期协商:怎样去操作?','','','','',NULL,'','本页是重写更正版。步骤顺序跟随原文，原文的错误已经改正，文字全部另写。','yuqi-xieshang.txt',CAST('---
slug: yuqi-xieshang
topic: xieshang
platforms: []
first_action: 找出合同和账单，写下四样：欠谁、欠多少、从哪天逾期、每月能还多少。
last_checked: 2026-11-20
source:
  title: 逾期协商:怎样去操作?
  notice: 本页是重写更正版。步骤顺序跟随原文，原文的错误已经改正，文字全部另写。
aliases:
  - 逾期后怎么协商还款
  - 停息挂账怎么申请
  - 个人减免申请书怎么写
  - 协商被拒绝了怎么办
  - 还不上钱能申请破产吗
  - 一次性结清怎么谈
  - 逾期多久会被起诉
  - 催收联系我的家人怎么办
related: [xinyong-zuji-yuqi, fenqile-yuqi-xieshang]
---
逾期协商:怎样去操作?
先弄清欠谁、欠多少、每月能还多少，再找官方客服谈，谈成的写下来再付。谈不成，还有投诉和调解。
一、逾期后通常会发生什么
先分清欠的是哪一种。贷款和消费分期，看借款规则；租机通常看租赁规则。一张订单背后可能有平台、出租人、放款方和担保方，催款的和债主不一定是同一家。欠谁，以你合同里的出租人/放款方全称为准。

通常先来的是短信和电话。之后可能有信函、第三方催收，债可能由担保方代偿，也可能转让给别人。再往后，可能是调解或起诉，对方起诉不用先有法院文书。天数没有全国统一的规定，以合同为准。

欠款可能加上违约金、逾期利息或罚息（《民法典》第 585、676 条）。「滞纳金」是老叫法，平台也无权「罚款」。贷款类逾期可能报送央行征信；租机逾期，通常先影响平台里的信用评价。

单纯还不上，是民事违约，不是犯罪。强制执行要先有生效的法律文书。逾期本身，也不会让你被限制高消费。
二、为什么要主动协商
谈，可能换来减免罚息或违约金，也可能换来延期或重新分期。减本金的情况很少。同不同意、减多少，由对方决定。

已经报送的逾期，谈成了也不会自动消失，但按约还下去，可以防止继续变坏。不良记录从还清那天起保留 5 年（《征信业管理条例》第 16 条）。

「停息挂账」不是法律术语。有明文规定的只有信用卡：欠款超出你的能力、你又愿意还，银行可以和你谈个性化分期，最长 5 年（《商业银行信用卡业务监督管理办法》第 70 条）。这里是「可以」，不是「必须」。网贷、分期和租机没有这一条，只能双方商量。

还有一条规则要先知道。诉讼时效是对方起诉的期限，一般 3 年，同一笔债分期付的，从最后一期到期起算（《民法典》第 188、189、192、195 条）。过了期债也还在，只是你可以抗辩，打官司时一审就要提。你提出延期、分期、还款计划，或者先还一部分，期限都会从头算。知道这一点，再决定怎么谈。
三、协商的四个步骤
1. 找到官方客服
从合同、App 或官网进入客服，不用短信里的号码。贷款想展期，要在到期前提出；已经逾期的，今天就找。手边放好合同、账单和纸笔，打开通话录音。

先要欠款明细，再谈困难。说清三句就够：我是谁，为什么还不上，每月能还多少。最后要一个受理编号。
> 话术：我的合同编号是（编号），因（原因）暂时还不上，想协商。请先发欠款明细，本金、利息、罚息、违约金和其他费用分开列。
> 对方拒绝：客服说办不了，就请对方登记为投诉，并给编号。仍不处理，银行和消费金融公司打 12378，租机商家打 12315，小额贷款公司找 12345。
> 依据：《民法典》第 678 条（2021-01-01 起施行）
2. 写一页减免申请
法律没有规定格式，平台也不一定有模板。写它是为了留下记录，把困难和能还的数说清楚。按五块写：困难、收支、请求、方案、附件。只写真话，做不到的数不写。
> 准备：合同编号、欠款明细、每月收支、困难证明的复印件。复印件写上「仅供本次协商使用」。
> 话术：本人（姓名），合同编号（编号）。因（原因），从（日期）起月收入为（金额）。请求减免（项目），余款分（期数）期还，每期（金额），首付日（日期）。对金额有异议的项目是（项目）。
> 对方拒绝：不收书面申请，就用站内信或邮件发全文，截图留下发送时间。
> 注意：写还款计划，诉讼时效会从头算。要收费代写、代谈的人，不要给他身份证、银行卡和手机卡。
> 依据：《民法典》第 188、189、192、195 条（2021-01-01 起施行）
3. 等答复，按日子跟进
提交后问清哪天答复，到那天没消息再问一次。结果可能是同意、部分同意或拒绝，对方不一定说明理由。有了方案别急着点同意，先把总额算一遍。
> 期限：银行和消费金融公司处理消费投诉，通常 15 日内答复，复杂的可能延长。租机商家没有这个时限。
> 话术：我在（日期）提交了申请，受理编号（编号）。请书面告诉我结果。不同意的话，请说明是哪一项不行。
> 对方拒绝：先改金额、期数或首付日，再交一次。拒绝的回复要留着，投诉和调解都用得上。
> 依据：《银行业保险业消费投诉处理管理办法》（2020-03-01 起施行）
4. 写成书面，照着还
付款前看全这几样：债权人全称、欠款构成、每期金额和日期、减免项目、先抵哪一项、再次逾期怎么办。电子邮件、站内信和 App 内协议也算书面。写得含糊，法律上视为没有变更。

以后每期按时付，凭证都存好。预计做不到，提前书面说明。
> 话术：请把谈好的内容发成书面：总额、每期金额和日期、减免项目，以及先抵本金还是先抵费用。我确认后按期付款。
> 对方拒绝：只肯口头说，就保存录音到结清，再发信息复述一遍请对方确认。没确认的减免，别当作已经有了。
> 注意：只在官方 App 或合同载明的对公账户付款。
> 依据：《民法典》第 469、543、544、561 条（2021-01-01 起施行）
' AS BLOB),'889e1e6893cca6bc1a54555a671d23b1c640e0e09cd97812f34e3b0bf089ec68','utf-8','B','a7df43372d77504dc8c837bd612cd948abace8ae01ae4641e42170cdd03179d9','2026-11-30 19:26:55.351087',8);
INSERT INTO "articles_step" VALUES
(2,0,'1.1','收入少了、急用钱，或连饭钱都没有','连饭钱都没有的，先去急难发生地的乡镇或街道，找社会救助窗口申请临时救助。情况紧急的，可以请求先行救助。要带什么，先问窗口，手边有身份证和困难证明就带上。

失业、降薪、生病、家里出事，都算收入少了。写下从哪天开始、预计哪天好转，不确定就写不确定。先保住房租、吃饭、医药和社保，再算能还多少。','离职或降薪证明、病历和票据、近 6 个月银行流水。','','','','不要借新还旧。救急的钱用来吃住，不用来还债。','《社会救助法》第 29、50 条（2026-07-01 起施行）','s1-1',2),
(3,1,'1.2','忘了还款日','能补就今天在官方 App 里补上。再看合同有没有宽限期，没写就当没有。补完后截图，查一查有没有多出的逾期利息。有异议，就向官方客服提出来。','','','我因疏忽晚还，已在（日期）付清。请核对逾期费用，并告知是否已报送征信。','不减逾期费用，就请对方写明依据合同哪一条，再决定要不要投诉。','','','s1-2',2),
(4,2,'1.3','看错了条款','常见的是这几样：以为有宽限期，以为还一部分就不算逾期，没看到服务费或担保费。翻出合同和费用说明，逐项对。收费名目对不上的，圈出来，留着协商时问。','合同全文、各期账单。2026-08-01 以后签的贷款，还应有一张综合融资成本明示表，表外不得再收费。','','请说明这笔（费用名称）写在合同哪一条，怎么计算。','','','《个人贷款业务明示综合融资成本规定》（2026-08-01 起施行）','s1-3',2),
(5,3,'1.4','扣款失败或系统故障','先截图，把时间、余额和报错都拍进去。再换官方 App 支持的其他方式付款。付上之后，请官方客服登记故障，说明你当天有钱、有操作。','','发现当天。','我在（时间）付款失败，截图已上传。请登记核查，并书面回复逾期费用和征信如何处理。','不认故障，就请对方给出扣款记录。征信因此报错的，可以提异议，对方应在 20 日内书面答复。','','《征信业管理条例》第 25 条（2013-03-15 起施行）','s1-4',2),
(6,0,'1','找到付款日','打开订单，把付款日那一页截图存好。','','','','','不要点短信里的链接。','','s1-1',3),
(8,0,'1','找到旧的条款','打开订单，把旧的条款那一页截图存好。','','','','','不要点短信里的链接。','','s1-1',5),
(14,0,'1','找到官方客服','从合同、App 或官网进入客服，不用短信里的号码。贷款想展期，要在到期前提出；已经逾期的，今天就找。手边放好合同、账单和纸笔，打开通话录音。

先要欠款明细，再谈困难。说清三句就够：我是谁，为什么还不上，每月能还多少。最后要一个受理编号。','','','我的合同编号是（编号），因（原因）暂时还不上，想协商。请先发欠款明细，本金、利息、罚息、违约金和其他费用分开列。','客服说办不了，就请对方登记为投诉，并给编号。仍不处理，银行和消费金融公司打 12378，租机商家打 12315，小额贷款公司找 12345。','','《民法典》第 678 条（2021-01-01 起施行）','s3-1',13),
(15,1,'2','写一页减免申请','法律没有规定格式，平台也不一定有模板。写它是为了留下记录，把困难和能还的数说清楚。按五块写：困难、收支、请求、方案、附件。只写真话，做不到的数不写。','合同编号、欠款明细、每月收支、困难证明的复印件。复印件写上「仅供本次协商使用」。','','本人（姓名），合同编号（编号）。因（原因），从（日期）起月收入为（金额）。请求减免（项目），余款分（期数）期还，每期（金额），首付日（日期）。对金额有异议的项目是（项目）。','不收书面申请，就用站内信或邮件发全文，截图留下发送时间。','写还款计划，诉讼时效会从头算。要收费代写、代谈的人，不要给他身份证、银行卡和手机卡。','《民法典》第 188、189、192、195 条（2021-01-01 起施行）','s3-2',13),
(16,2,'3','等答复，按日子跟进','提交后问清哪天答复，到那天没消息再问一次。结果可能是同意、部分同意或拒绝，对方不一定说明理由。有了方案别急着点同意，先把总额算一遍。','','银行和消费金融公司处理消费投诉，通常 15 日内答复，复杂的可能延长。租机商家没有这个时限。','我在（日期）提交了申请，受理编号（编号）。请书面告诉我结果。不同意的话，请说明是哪一项不行。','先改金额、期数或首付日，再交一次。拒绝的回复要留着，投诉和调解都用得上。','','《银行业保险业消费投诉处理管理办法》（2020-03-01 起施行）','s3-3',13),
(17,3,'4','写成书面，照着还','付款前看全这几样：债权人全称、欠款构成、每期金额和日期、减免项目、先抵哪一项、再次逾期怎么办。电子邮件、站内信和 App 内协议也算书面。写得含糊，法律上视为没有变更。

以后每期按时付，凭证都存好。预计做不到，提前书面说明。','','','请把谈好的内容发成书面：总额、每期金额和日期、减免项目，以及先抵本金还是先抵费用。我确认后按期付款。','只肯口头说，就保存录音到结清，再发信息复述一遍请对方确认。没确认的减免，别当作已经有了。','只在官方 App 或合同载明的对公账户付款。','《民法典》第 469、543、544、561 条（2021-01-01 起施行）','s3-4',13),
(18,0,'1','找到还机的地址','打开订单，把还机的地址那一页截图存好。','','','','','不要点短信里的链接。','','s1-1',14),
(19,0,'1','找到联系方式','打开订单，把联系方式那一页截图存好。','','','','','不要点短信里的链接。','','s1-1',15),
(20,0,'1','找到账单','打开订单，把账单那一页截图存好。','','','','','不要点短信里的链接。','','s1-1',16);
INSERT INTO "articles_closeguide" VALUES
(47,0,'同属「租机逾期」',1,7),
(48,1,'同属「租机逾期」',1,6),
(49,2,'同属「租机逾期」',1,5),
(50,3,'同属「租机逾期」',1,4),
(51,4,'同属「租机逾期」',1,3),
(53,0,'同属「租机逾期」',3,7),
(54,1,'同属「租机逾期」',3,6),
(55,2,'同属「租机逾期」',3,5),
(56,3,'同属「租机逾期」',3,4),
(57,4,'同属「租机逾期」',3,1),
(58,0,'同属「租机逾期」',4,7),
(59,1,'同属「租机逾期」',4,6),
(60,2,'同属「租机逾期」',4,5),
(61,3,'同属「租机逾期」',4,3),
(62,4,'同属「租机逾期」',4,1),
(63,0,'同属「租机逾期」',5,7),
(64,1,'同属「租机逾期」',5,6),
(65,2,'同属「租机逾期」',5,4),
(66,3,'同属「租机逾期」',5,3),
(67,4,'同属「租机逾期」',5,1),
(68,0,'同属「租机逾期」',6,7),
(69,1,'同属「租机逾期」',6,5),
(70,2,'同属「租机逾期」',6,4),
(71,3,'同属「租机逾期」',6,3),
(72,4,'同属「租机逾期」',6,1),
(77,0,'编辑推荐',7,8),
(78,1,'编辑推荐',7,2),
(79,2,'同属「租机逾期」',7,6),
(80,3,'同属「租机逾期」',7,5),
(81,4,'同属「租机逾期」',7,4),
(82,5,'同属「租机逾期」',7,3),
(83,0,'编辑推荐',8,7),
(84,1,'编辑推荐',8,2),
(85,0,'编辑推荐',2,8),
(86,1,'编辑推荐',2,7);
INSERT INTO "articles_termuse" VALUES
(1,2,1),
(2,2,2),
(3,7,1),
(5,8,1);
INSERT INTO "articles_titlekey" VALUES
(1,'定好时间的一篇',1),
(2,'分期乐能延期还款吗',2),
(3,'分期乐被起诉了怎么办',2),
(4,'分期乐还不上怎么协商',2),
(5,'分期乐逾期了怎么办',2),
(6,'分期乐逾期会上征信吗',2),
(7,'分期乐逾期协商流程',2),
(8,'消费分期被代偿后还给谁',2),
(9,'消费分期逾期怎么重新分期',2),
(10,'要改网址的一篇',3),
(11,'租来的手机怎么还',4),
(13,'送审的一篇',6),
(14,'小象优品信用租机逾期后怎么处理',7),
(15,'租手机不还会坐牢吗',7),
(16,'租手机付不起租金能提前还机吗',7),
(17,'租机逾期了怎么办',7),
(18,'租机逾期会上征信吗',7),
(19,'租机逾期半年会被起诉吗',7),
(20,'租机逾期必须买断吗',7),
(21,'租来的手机被远程锁了怎么办',7),
(31,'一次性结清怎么谈',8),
(32,'个人减免申请书怎么写',8),
(33,'停息挂账怎么申请',8),
(34,'催收联系我的家人怎么办',8),
(35,'协商被拒绝了怎么办',8),
(36,'还不上钱能申请破产吗',8),
(37,'逾期协商怎样去操作',8),
(38,'逾期后怎么协商还款',8),
(39,'逾期多久会被起诉',8);
INSERT INTO "articles_synonym" VALUES
(1,'停息挂账
个性化分期
停止计息分期
停息分期
挂账停息
免息分期
停息
挂账','',0,'tingxi-guazhang',0),
(2,'滞纳金
迟纳金
编辑加的说法','违约金',0,'zhinajin',1);
INSERT INTO "articles_helpline" VALUES
(1,'机构或平台的官方客服','guanfang-kefu','','','平台、商家、放款方','第一站。对账、协商、投诉，要书面答复','搜索结果和短信里的「客服电话」，不要打','从 App、合同或官网进入。先投诉并拿到编号，再找监管。',0,0,''),
(2,'银行保险消费者投诉维权热线','rexian-12378','12378','','国家金融监督管理总局','银行、消费金融公司、汽车金融、信托、保险的收费和息费披露；不当催收；投诉后不处理','租机商家；替你要求对方必须减免','先向机构投诉并拿到编号，再打。小贷和担保公司的事，可先打，工作人员会告知或转办。时间以当地语音提示为准。',1,1,'银行投诉
投诉银行
投诉消费金融
银保监会
金融监管总局'),
(3,'市场监管投诉热线','rexian-12315','12315','','市场监督管理部门','租机商家的格式条款、虚假宣传、买断价；押金不退、验机定损、结清不解锁；也可以请消协调解','银行贷款争议','编辑写的：先留好截图再打。',1,2,'投诉商家
投诉租机商家
市场监管
工商局
消费者协会'),
(4,'编辑自己的渠道','bianji-qudao','','','','当面问清楚','租机的事，这里不管','',1,90,'');
INSERT INTO "articles_term" VALUES
(1,'逾期','yuqi','到了合同约定的付款日，还没有付够钱。','单纯还不上是民事违约，不是犯罪。能补就今天补，补不上就先找官方客服。','过期没还
断供
拖欠',0,''),
(2,'宽限期','kuanxianqi','编辑写的解释：合同里写明的缓冲。','网上说的「晚几天没事」不是通行规则，先翻自己的合同。','容时
容差
晚还几天没事',1,'');
INSERT INTO "articles_passage" VALUES
(65536,1,0.0,'','定好时间的一篇','','','先看合同，再打官方客服。
今天先把合同截图存好。','_一 _一篇 _好 _好时 _定 _定好 _时 _时间 _的 _的一 _篇 _间 _间的 一篇 今天 先把 先看 再打 到账 单 合同 同 同截 图存 天先 好 好时 存好 官方 定好 客服 截图 打官 找到 把合 方客 时间 服 的一 看合 篇 账单 间的',1,1),
(65537,1,0.0,'s1','先看合同','','','','_先 _先看 _合 _合同 _同 _看 _看合 一篇 先看 合同 同 好时 定好 时间 的一 看合 篇 间的',1,1),
(65538,1,0.0,'s1-1','找到账单','先看合同','','打开订单，把账单那一页截图存好。
不要点短信里的链接。','_先 _先看 _到 _到账 _单 _合 _合同 _同 _找 _找到 _看 _看合 _账 _账单 一篇 一页 不要 信里 先看 到账 单 单那 合同 同 图存 好 好时 存好 定好 开订 截图 打开 找到 把账 接 时间 点短 的一 的链 看合 短信 篇 要点 订单 账单 那一 里的 链接 间的 页截',1,1),
(131072,1,0.791759469228055,'','分期乐逾期协商流程','','分期乐逾期了怎么办
分期乐还不上怎么协商
分期乐能延期还款吗
分期乐逾期会上征信吗
分期乐被起诉了怎么办
消费分期逾期怎么重新分期
消费分期被代偿后还给谁','先从合同里找到放款方，要来欠款明细，再找官方客服谈延期、分期或减免。谈成的写下来再付款。
打开 App 里的合同，截图保存放款方全称、担保方全称和欠款明细。','__led _上 _上征 _上怎 _不 _不上 _么 _么办 _么协 _么重 _乐 _乐能 _乐被 _乐还 _乐逾 _了 _了怎 _代 _代偿 _会 _会上 _信 _信吗 _偿 _偿后 _分 _分期 _办 _协 _协商 _后 _后还 _吗 _商 _商流 _延 _延期 _征 _征信 _怎 _怎么 _新 _新分 _期 _期乐 _期了 _期会 _期协 _期怎 _期被 _期还 _期逾 _款 _款吗 _流 _流程 _消 _消费 _程 _给 _给谁 _能 _能延 _被 _被代 _被起 _诉 _诉了 _谁 _费 _费分 _起 _起诉 _还 _还不 _还款 _还给 _逾 _逾期 _重 _重新 app 上征 上怎 下来 不上 么办 么协 么重 乐 乐能 乐被 乐还 乐逾 了 了怎 了条 了还 从合 付款 代偿 会上 保存 保方 信吗 偿后 先从 先别 免 入少 全称 再付 再找 写下 减免 出逾 分期 别怕 到放 办 协商 原因 合同 同 同里 后还 吗 和欠 商 商流 因 图保 坐牢 失败 存放 官方 客服 少了 延期 开 征信 忘了 怎么 怕坐 急用 成的 或减 或系 或连 截图 打开 扣款 找出 找到 找官 担保 收入 放款 故障 新分 方 方全 方客 日 明细 有 服谈 期 期乐 期了 期会 期协 期怎 期或 期的 期被 期还 期逾 条款 来再 来欠 欠款 款 款吗 款失 款方 款日 款明 没有 流程 消费 牢 用钱 的写 的原 的合 看错 称 称和 程 系统 细 给谁 统故 能延 被代 被起 要来 诉了 谁 谈延 谈成 败或 费分 起诉 还不 还款 还给 连饭 逾期 都没 里找 里的 重新 钱 钱都 错了 障 饭钱',2,2),
(131073,1,0.0,'s1','先别怕坐牢，找出逾期的原因','','','单纯还不上是民事违约，不是犯罪，不会因为逾期就自动坐牢。可能有刑事风险的，是冒用身份、虚构信息、一开始就不打算还来骗贷款。还有一种，是有判决、有能力却拒不执行，情节严重（《刑法》第 193、224、266、313 条）。
下面找原因。原因不同，办法也不同，先对号入座。','193 224 266 313 __led _先 _先别 _出 _出逾 _别 _别怕 _原 _原因 _因 _坐 _坐牢 _怕 _怕坐 _找 _找出 _期 _期的 _牢 _的 _的原 _逾 _逾期 一开 一种 上是 下面 不上 不会 不同 不打 不执 不是 严重 为逾 乐逾 也不 事违 事风 份 会因 信息 先别 先对 入座 冒用 决 出逾 分期 刑事 刑法 判决 别怕 力却 办法 动坐 协商 单纯 却拒 原因 可能 号入 同 商流 因 因不 因为 坐牢 始就 对号 就不 就自 座 开始 怕坐 息 情节 打算 执行 找出 找原 拒不 是冒 是有 是民 是犯 有一 有刑 有判 有能 期乐 期协 期就 期的 条 来骗 构信 款 民事 法 法也 流程 牢 犯罪 用身 的 的原 种 程 第 算还 约 纯还 罪 能力 能有 自动 节严 虚构 行 贷款 身份 还不 还有 还来 违约 逾期 重 险的 面找 风险 骗贷',2,2),
(131074,1,0.0,'s1-1','收入少了、急用钱，或连饭钱都没有','先别怕坐牢，找出逾期的原因','分期：没了收入
编辑改的提示：先保住吃住','连饭钱都没有的，先去急难发生地的乡镇或街道，找社会救助窗口申请临时救助。情况紧急的，可以请求先行救助。要带什么，先问窗口，手边有身份证和困难证明就带上。
失业、降薪、生病、家里出事，都算收入少了。写下从哪天开始、预计哪天好转，不确定就写不确定。先保住房租、吃饭、医药和社保，再算能还多少。
离职或降薪证明、病历和票据、近 6 个月银行流水。
不要借新还旧。救急的钱用来吃住，不用来还债。
《社会救助法》第 29、50 条（2026-07-01 起施行）','01 07 2026 29 50 6 __led _了 _了收 _住 _住吃 _保 _保住 _先 _先保 _先别 _入 _入少 _出 _出逾 _分 _分期 _别 _别怕 _原 _原因 _吃 _吃住 _因 _坐 _坐牢 _少 _少了 _怕 _怕坐 _急 _急用 _或 _或连 _找 _找出 _提 _提示 _收 _收入 _改 _改的 _有 _期 _期的 _没 _没了 _没有 _牢 _用 _用钱 _的 _的原 _的提 _示 _编 _编辑 _辑 _辑改 _连 _连饭 _逾 _逾期 _都 _都没 _钱 _钱都 _饭 _饭钱 上 下从 不用 不确 不要 业 个月 临时 么 乐逾 乡镇 了 了收 事 什么 从哪 以请 份证 会救 住 住吃 住房 保 保住 借新 债 先保 先别 先去 先行 先问 入 入少 再算 写下 写不 况紧 出事 出逾 分期 别怕 助 助法 助窗 医药 协商 历和 原因 去急 发生 口 口申 可以 吃住 吃饭 和困 和社 和票 哪天 商流 因 困难 地的 坐牢 多少 天好 天开 失业 好转 始 定 定就 家里 少 少了 就写 就带 带上 带什 开始 怕坐 急用 急的 急难 情况 或街 或连 或降 房租 手边 找出 找社 据 提示 收入 改的 救助 救急 新还 施行 旧 时救 明 明就 月银 有 有的 有身 期 期乐 期协 期的 条 来吃 来还 水 求先 没了 没有 法 流水 流程 牢 生地 生病 用来 用钱 申请 病 病历 的 的乡 的原 的提 的钱 确定 示 社会 社保 票据 离职 租 程 窗口 第 算收 算能 紧急 编辑 职或 能还 药和 薪 薪证 行 行救 行流 街道 要借 要带 计哪 证和 证明 请临 请求 起施 身份 转 辑改 边有 近 还债 还多 还旧 连饭 逾期 道 都没 都算 里出 钱 钱用 钱都 银行 镇或 问窗 降薪 难发 难证 预计 饭 饭钱',2,2),
(131075,1,0.0,'s1-2','忘了还款日','先别怕坐牢，找出逾期的原因','','能补就今天在官方 App 里补上。再看合同有没有宽限期，没写就当没有。补完后截图，查一查有没有多出的逾期利息。有异议，就向官方客服提出来。
我因疏忽晚还，已在（日期）付清。请核对逾期费用，并告知是否已报送征信。
不减逾期费用，就请对方写明依据合同哪一条，再决定要不要投诉。','__led _了 _了还 _先 _先别 _出 _出逾 _别 _别怕 _原 _原因 _因 _坐 _坐牢 _忘 _忘了 _怕 _怕坐 _找 _找出 _日 _期 _期的 _款 _款日 _牢 _的 _的原 _还 _还款 _逾 _逾期 app 一条 一查 上 不减 不要 乐逾 了还 今天 付清 依据 信 先别 再决 再看 写就 写明 决定 减逾 出来 出的 出逾 分期 利息 别怕 协商 原因 合同 同哪 同有 后截 向官 否已 告知 哪一 商流 因 因疏 图 在 在官 坐牢 多出 天在 完后 官方 定要 客服 宽限 对方 对逾 就今 就向 就当 就请 已在 已报 并告 异议 当没 征信 忘了 忽晚 怕坐 息 我因 截图 找出 投诉 报送 据合 提出 方 方写 方客 日 日期 明依 是否 晚还 有 有多 有宽 有异 有没 服提 期 期乐 期利 期协 期的 期费 条 来 查一 查有 核对 款日 没写 没有 流程 清 牢 用 疏忽 的原 的逾 看合 知是 程 能补 补上 补完 补就 要不 要投 议 诉 请对 请核 费用 还 还款 送征 逾期 里补 限期',2,2),
(131076,1,0.0,'s1-3','看错了条款','先别怕坐牢，找出逾期的原因','','常见的是这几样：以为有宽限期，以为还一部分就不算逾期，没看到服务费或担保费。翻出合同和费用说明，逐项对。收费名目对不上的，圈出来，留着协商时问。
合同全文、各期账单。2026-08-01 以后签的贷款，还应有一张综合融资成本明示表，表外不得再收费。
请说明这笔（费用名称）写在合同哪一条，怎么计算。
《个人贷款业务明示综合融资成本规定》（2026-08-01 起施行）','01 08 2026 __led _了 _了条 _先 _先别 _出 _出逾 _别 _别怕 _原 _原因 _因 _坐 _坐牢 _怕 _怕坐 _找 _找出 _期 _期的 _条 _条款 _款 _牢 _的 _的原 _看 _看错 _逾 _逾期 _错 _错了 一张 一条 一部 上的 不上 不得 不算 业务 个人 为有 为还 么计 乐逾 了条 人贷 以为 以后 保费 先别 全文 再收 写在 几样 出合 出来 出逾 分就 分期 别怕 到服 务明 务费 协商 单 原因 各期 合同 合融 同全 同和 同哪 名目 名称 后签 和费 哪一 商时 商流 因 圈出 在合 坐牢 外不 定 宽限 对 对不 就不 常见 应有 张综 得再 怎么 怕坐 成本 或担 找出 担保 收费 文 施行 时问 明 明示 明这 是这 有一 有宽 服务 期 期乐 期协 期的 期账 本明 本规 条 条款 来 样 款 款业 没看 流程 牢 用名 用说 留着 的 的原 的是 的贷 目对 看到 看错 着协 示综 示表 称 程 笔 签的 算 算逾 综合 翻出 融资 行 表 表外 见的 规定 计算 说明 请说 账单 贷款 费 费名 费或 费用 资成 起施 还一 还应 这几 这笔 逐项 逾期 部分 错了 问 限期 项对',2,2),
(131077,1,0.0,'s1-4','扣款失败或系统故障','先别怕坐牢，找出逾期的原因','','先截图，把时间、余额和报错都拍进去。再换官方 App 支持的其他方式付款。付上之后，请官方客服登记故障，说明你当天有钱、有操作。
发现当天。
我在（时间）付款失败，截图已上传。请登记核查，并书面回复逾期费用和征信如何处理。
不认故障，就请对方给出扣款记录。征信因此报错的，可以提异议，对方应在 20 日内书面答复。
《征信业管理条例》第 25 条（2013-03-15 起施行）','03 15 20 2013 25 __led _先 _先别 _出 _出逾 _别 _别怕 _原 _原因 _因 _坐 _坐牢 _失 _失败 _怕 _怕坐 _或 _或系 _扣 _扣款 _找 _找出 _故 _故障 _期 _期的 _款 _款失 _牢 _的 _的原 _系 _系统 _统 _统故 _败 _败或 _逾 _逾期 _障 app 上之 上传 不认 业管 之后 乐逾 书面 他方 付上 付款 以提 传 何处 余额 作 你当 例 信业 信因 信如 先别 先截 其他 内书 再换 出扣 出逾 分期 别怕 协商 原因 去 发现 可以 后 和征 和报 商流 回复 因 因此 图 图已 在 坐牢 处理 复 复逾 天 天有 失败 如何 官方 客服 对方 就请 已上 并书 应在 异议 式付 当天 录 征信 怕坐 我在 或系 截图 扣款 找出 把时 报错 拍进 持的 换官 提异 操作 支持 故障 方 方客 方应 方式 方给 施行 日内 时间 明你 有操 有钱 服登 期乐 期协 期的 期费 条 条例 查 核查 款 款失 款记 此报 流程 牢 现当 理 理条 用和 登记 的 的其 的原 程 第 答复 管理 系统 给出 统故 行 认故 议 记录 记故 记核 说明 请官 请对 请登 败 败或 费用 起施 进去 逾期 都拍 钱 错的 错都 间 障 面回 面答 额和',2,2),
(196608,1,0.0,'','要改网址的一篇','','','先看合同，再打官方客服。
今天先把合同截图存好。','_一 _一篇 _址 _址的 _改 _改网 _的 _的一 _篇 _网 _网址 _要 _要改 一篇 今天 付款 先把 先看 再打 到付 合同 同 同截 图存 址的 天先 好 存好 官方 客服 截图 打官 找到 把合 改网 方客 日 服 款日 的一 看合 篇 网址 要改',3,3),
(196609,1,0.0,'s1','先看合同','','','','_先 _先看 _合 _合同 _同 _看 _看合 一篇 先看 合同 同 址的 改网 的一 看合 篇 网址 要改',3,3),
(196610,1,0.0,'s1-1','找到付款日','先看合同','','打开订单，把付款日那一页截图存好。
不要点短信里的链接。','_付 _付款 _先 _先看 _到 _到付 _合 _合同 _同 _找 _找到 _日 _款 _款日 _看 _看合 一篇 一页 不要 付款 信里 先看 到付 单 合同 同 图存 址的 好 存好 开订 截图 打开 找到 把付 接 改网 日 日那 款日 点短 的一 的链 看合 短信 篇 网址 要改 要点 订单 那一 里的 链接 页截',3,3),
(262144,1,0.0,'','租来的手机怎么还','','','先看合同，再打官方客服。
今天先把合同截图存好。','_么 _么还 _怎 _怎么 _手 _手机 _机 _机怎 _来 _来的 _的 _的手 _租 _租来 _还 么还 今天 先把 先看 再打 到还 合同 同 同截 图存 地址 址 天先 好 存好 官方 客服 怎么 截图 手机 打官 找到 把合 方客 服 机怎 机的 来的 的地 的手 看合 租来 还 还机',4,4),
(262145,1,0.0,'s1','先看合同','','','','_先 _先看 _合 _合同 _同 _看 _看合 么还 先看 合同 同 怎么 手机 机怎 来的 的手 看合 租来 还',4,4),
(262146,1,0.0,'s1-1','找到还机的地址','先看合同','','打开订单，把还机的地址那一页截图存好。
不要点短信里的链接。','_先 _先看 _到 _到还 _合 _合同 _同 _地 _地址 _址 _找 _找到 _机 _机的 _的 _的地 _看 _看合 _还 _还机 一页 不要 么还 信里 先看 到还 单 合同 同 图存 地址 址 址那 好 存好 开订 怎么 截图 手机 打开 找到 把还 接 机怎 机的 来的 点短 的地 的手 的链 看合 短信 租来 要点 订单 还 还机 那一 里的 链接 页截',4,4),
(393216,1,0.0,'','送审的一篇','','','先看合同，再打官方客服。
今天先把合同截图存好。','_一 _一篇 _审 _审的 _的 _的一 _篇 _送 _送审 一篇 今天 先把 先看 再打 到联 合同 同 同截 图存 天先 好 存好 官方 审的 客服 式 截图 打官 找到 把合 方客 方式 服 的一 看合 篇 系方 联系 送审',6,6),
(393217,1,0.0,'s1','先看合同','','','','_先 _先看 _合 _合同 _同 _看 _看合 一篇 先看 合同 同 审的 的一 看合 篇 送审',6,6),
(393218,1,0.0,'s1-1','找到联系方式','先看合同','','打开订单，把联系方式那一页截图存好。
不要点短信里的链接。','_先 _先看 _到 _到联 _合 _合同 _同 _式 _找 _找到 _方 _方式 _看 _看合 _系 _系方 _联 _联系 一篇 一页 不要 信里 先看 到联 单 合同 同 图存 好 存好 审的 开订 式 式那 截图 打开 找到 把联 接 方式 点短 的一 的链 看合 短信 篇 系方 联系 要点 订单 送审 那一 里的 链接 页截',6,6),
(458752,1,0.09861228866810956,'','小象优品信用租机逾期后怎么处理','','租机逾期了怎么办
租手机付不起租金能提前还机吗
租机逾期会上征信吗
租手机不还会坐牢吗
租机逾期必须买断吗
租来的手机被远程锁了怎么办
租机逾期半年会被起诉吗','先找合同里的出租人要账单，再谈延后、分期或还机。谈成的写下来，机器别卖，人别失联。
打开订单里的合同，截图保存三处：出租人全称、每期租金和付款日、违约条款。','__led _上 _上征 _不 _不起 _不还 _么 _么办 _么处 _买 _买断 _了 _了怎 _付 _付不 _优 _优品 _会 _会上 _会坐 _会被 _信 _信吗 _信用 _前 _前还 _办 _半 _半年 _后 _后怎 _吗 _品 _品信 _坐 _坐牢 _处 _处理 _小 _小象 _年 _年会 _征 _征信 _必 _必须 _怎 _怎么 _手 _手机 _提 _提前 _断 _断吗 _期 _期了 _期会 _期半 _期后 _期必 _机 _机不 _机付 _机吗 _机被 _机逾 _来 _来的 _牢 _牢吗 _理 _用 _用租 _的 _的手 _租 _租手 _租机 _租来 _租金 _程 _程锁 _能 _能提 _被 _被起 _被远 _诉 _诉吗 _象 _象优 _起 _起租 _起诉 _还 _还会 _还机 _远 _远程 _逾 _逾期 _金 _金能 _锁 _锁了 _须 _须买 三处 上征 下来 不起 不还 么办 么处 买断 了怎 人全 人别 人要 付不 付款 优品 会上 会坐 会被 保存 信吗 信用 先找 全称 再谈 写下 出租 分期 别卖 别失 前还 办 半年 单 单里 卖 合同 同 同里 后 后怎 吗 和付 品 品信 器别 图保 坐牢 处 处理 失联 存三 小象 年会 延后 开订 引言 征信 必须 怎么 成的 或还 截图 手机 打开 找合 提前 断吗 日 期了 期会 期半 期后 期必 期或 期租 机 机不 机付 机吗 机器 机被 机逾 条款 来 来的 款 款日 每期 牢吗 理 用租 的写 的出 的合 的手 租人 租手 租机 租来 租金 称 程锁 约条 联 能提 被起 被远 要账 言 订单 诉吗 谈延 谈成 象优 账单 起租 起诉 还会 还机 远程 违约 逾期 里的 金和 金能 锁了 须买',7,7),
(458753,1,0.0,'s1','引言','','','先记住三件事。
付不出租金是民事违约，本身不是犯罪，不会因为逾期就自动坐牢。可能有刑事风险的，是一开始就没打算付、骗走机器，或者到手就变卖、随后失联（《刑法》第 224、266 条）。所以机器留好，电话保持能接。
你欠的是租金和设备，通常不是一笔借款。普通租机按租赁规则走：按约付租，租期满了还机（《民法典》第 721、733 条）。但合同名称说了不算，有的合同可能属于融资租赁，或者分期买卖。要看机器归谁、总租金多少、期满怎么处理。
欠谁的，看合同。你可能在小象优品下的单，但页面上的名字不一定就是合同对方。以你合同里的出租人/放款方全称为准。这个全称，可以到国家企业信用信息公示系统核对。','224 266 721 733 __led _引 _引言 _言 一定 一开 一笔 三件 上的 下的 不一 不会 不出 不是 不算 业信 个全 为准 为逾 么处 买卖 了不 了还 事 事违 事风 于融 人 付 付不 付租 以你 以到 以机 件事 企业 优品 会因 但合 但页 住三 你可 你合 你欠 保持 信息 信用 借款 先记 全称 公示 典 准 出租 分期 刑事 刑法 则走 到国 到手 动坐 单 卖 变卖 可以 可能 合同 同 同可 同名 同对 同里 名字 名称 后失 后怎 和设 品下 品信 器 器归 器留 因为 国家 在小 坐牢 处理 备 多少 失联 好 始就 字不 定就 家企 对 对方 小象 少 就变 就是 就没 就自 属于 常不 开始 引言 归谁 怎么 总租 息公 或者 所以 手就 打算 持能 按租 按约 接 放款 方 方全 是一 是合 是民 是犯 是租 普通 有刑 有的 期买 期后 期就 期满 本身 机 机器 机按 机逾 条 核对 欠的 欠谁 款 款方 民事 民法 没打 法 法典 满了 满怎 牢 犯罪 理 用信 用租 电话 留好 的 的出 的单 的合 的名 的是 看合 看机 示系 租 租人 租期 租机 租赁 租金 称 称为 称说 笔借 第 算 算付 系统 约 约付 统核 罪 者分 者到 联 能在 能属 能接 能有 自动 融资 要看 规则 言 记住 设备 话保 说了 谁 谁的 象优 赁 赁规 资租 走 走机 身不 还机 这个 违约 通常 通租 逾期 里的 金和 金多 金是 险的 随后 面上 页面 风险 骗走',7,7),
(524288,1,1.0986122886681096,'','逾期协商:怎样去操作?','','逾期后怎么协商还款
停息挂账怎么申请
个人减免申请书怎么写
协商被拒绝了怎么办
还不上钱能申请破产吗
一次性结清怎么谈
逾期多久会被起诉
催收联系我的家人怎么办','编辑写的摘要：先要明细，再谈每月能还多少。
找出合同和账单，写下四样：欠谁、欠多少、从哪天逾期、每月能还多少。','_一 _一次 _上 _上钱 _不 _不上 _个 _个人 _久 _久会 _么 _么写 _么办 _么协 _么申 _么谈 _书 _书怎 _了 _了怎 _产 _产吗 _人 _人减 _人怎 _会 _会被 _作 _停 _停息 _催 _催收 _免 _免申 _写 _减 _减免 _办 _协 _协商 _去 _去操 _后 _后怎 _吗 _商 _商被 _商还 _多 _多久 _家 _家人 _怎 _怎么 _怎样 _性 _性结 _息 _息挂 _我 _我的 _拒 _拒绝 _挂 _挂账 _操 _操作 _收 _收联 _期 _期协 _期后 _期多 _样 _样去 _次 _次性 _款 _清 _清怎 _申 _申请 _的 _的家 _破 _破产 _系 _系我 _结 _结清 _绝 _绝了 _联 _联系 _能 _能申 _被 _被拒 _被起 _诉 _请 _请书 _请破 _谈 _账 _账怎 _起 _起诉 _还 _还不 _还款 _逾 _逾期 _钱 _钱能 一次 一页 上钱 下四 不上 个人 个步 为什 主动 久会 么 么写 么办 么协 么申 么要 么谈 书怎 书面 了怎 产吗 人减 人怎 什么 从哪 会发 会被 作 停息 催收 先要 免申 再谈 写 写一 写下 写成 写的 减免 出合 到官 办 动协 协商 单 去操 发生 合同 同和 后怎 后通 吗 和账 哪天 商 商的 商被 商还 四个 四样 复 多久 多少 天逾 子跟 官方 客服 家人 少 常会 怎么 怎样 性结 息挂 成书 我的 找出 找到 拒绝 挂账 按日 摘要 操作 收联 方客 日子 明细 月能 服 期 期协 期后 期多 样 样去 欠多 欠谁 次性 款 步骤 每月 清怎 照着 生什 申请 的四 的家 的摘 着还 破产 等答 答复 系我 细 结清 绝了 编辑 联系 能申 能还 被拒 被起 要 要主 要明 诉 请 请书 请破 谁 谈 谈每 账单 账怎 起诉 跟进 辑写 还 还不 还多 还款 进 通常 逾期 钱能 面 页减 骤',8,9),
(524289,1,0.0,'s1','逾期后通常会发生什么','','','先分清欠的是哪一种。贷款和消费分期，看借款规则；租机通常看租赁规则。一张订单背后可能有平台、出租人、放款方和担保方，催款的和债主不一定是同一家。欠谁，以你合同里的出租人/放款方全称为准。
通常先来的是短信和电话。之后可能有信函、第三方催收，债可能由担保方代偿，也可能转让给别人。再往后，可能是调解或起诉，对方起诉不用先有法院文书。天数没有全国统一的规定，以合同为准。
欠款可能加上违约金、逾期利息或罚息（《民法典》第 585、676 条）。「滞纳金」是老叫法，平台也无权「罚款」。贷款类逾期可能报送央行征信；租机逾期，通常先影响平台里的信用评价。
单纯还不上，是民事违约，不是犯罪。强制执行要先有生效的法律文书。逾期本身，也不会让你被限制高消费。','585 676 _么 _什 _什么 _会 _会发 _发 _发生 _后 _后通 _常 _常会 _期 _期后 _生 _生什 _通 _通常 _逾 _逾期 一定 一家 一张 一的 一种 三方 上 上违 不一 不上 不会 不是 不用 为准 主不 么 之后 也不 也可 也无 书 事违 人 什么 代偿 以你 以合 价 会发 会让 作 你合 你被 保方 信 信函 信和 信用 借款 债主 债可 偿 催收 催款 先分 先影 先有 先来 全国 全称 典 再往 准 出租 函 分期 分清 则 利息 别人 制执 制高 加上 协商 单纯 单背 去操 发生 叫法 可能 台 台也 台里 合同 同一 同为 同里 后 后可 后通 和债 和担 和消 和电 响平 哪一 商 国统 天数 央行 定 定是 家 对方 常会 常先 常看 平台 张订 强制 影响 往后 征信 律文 怎样 息 息或 或罚 或起 执行 报送 担保 操作 收 放款 效的 数没 文书 方 方代 方催 方全 方和 方起 无权 是同 是哪 是民 是犯 是短 是老 是调 有信 有全 有平 有法 有生 期 期利 期协 期可 期后 期本 本身 机通 机逾 权 条 来的 样去 欠款 欠的 欠谁 款 款可 款和 款方 款的 款类 款规 民事 民法 没有 法 法典 法律 法院 消费 清欠 滞纳 犯罪 生什 生效 用先 用评 由担 电话 的信 的出 的和 的是 的法 的规 看借 看租 短信 种 租人 租机 租赁 称为 第 第三 类逾 约 约金 纯还 纳金 给别 统一 罚息 罚款 罪 老叫 背后 能加 能报 能是 能有 能由 能转 行征 行要 被限 要先 规则 规定 解或 订单 让你 让给 评价 诉 诉不 话 谁 调解 贷款 费 费分 赁规 起诉 身 转让 还不 违约 送央 通常 逾期 里的 金 限制 院文 高消',8,9),
(524290,1,0.0,'s2','为什么要主动协商','','','谈，可能换来减免罚息或违约金，也可能换来延期或重新分期。减本金的情况很少。同不同意、减多少，由对方决定。
已经报送的逾期，谈成了也不会自动消失，但按约还下去，可以防止继续变坏。不良记录从还清那天起保留 5 年（《征信业管理条例》第 16 条）。
「停息挂账」不是法律术语。有明文规定的只有信用卡：欠款超出你的能力、你又愿意还，银行可以和你谈个性化分期，最长 5 年（《商业银行信用卡业务监督管理办法》第 70 条）。这里是「可以」，不是「必须」。网贷、分期和租机没有这一条，只能双方商量。
还有一条规则要先知道。诉讼时效是对方起诉的期限，一般 3 年，同一笔债分期付的，从最后一期到期起算（《民法典》第 188、189、192、195 条）。过了期债也还在，只是你可以抗辩，打官司时一审就要提。你提出延期、分期、还款计划，或者先还一部分，期限都会从头算。知道这一点，再决定怎么谈。','16 188 189 192 195 3 5 70 _为 _为什 _主 _主动 _么 _么要 _什 _什么 _动 _动协 _协 _协商 _商 _要 _要主 一审 一期 一条 一点 一笔 一般 一部 下去 不会 不同 不是 不良 业务 业管 业银 个性 为什 主动 么要 么谈 也不 也可 也还 了也 了期 什么 从头 从最 从还 付的 以 以和 以抗 以防 会从 会自 但按 作 你又 你可 你提 你的 你谈 例 保留 信业 信用 债也 债分 停息 先知 先还 免罚 典 再决 决定 况很 减免 减多 减本 出你 出延 分 分期 划 则要 到期 力 办法 务监 动协 动消 化分 协商 卡 卡业 去 去操 又愿 双方 变坏 只是 只有 只能 可以 可能 司时 同一 同不 同意 后一 和你 和租 商 商业 商量 在 坏 多少 天起 失 头算 官司 定 定怎 定的 审就 对方 少 就要 已经 年 延期 录从 征信 很少 律术 必须 怎么 怎样 性化 息或 息挂 情况 意 意还 愿意 成了 或者 或违 或重 打官 抗辩 报送 挂账 按约 换来 提 提出 操作 效是 文规 新分 方决 方商 方起 时一 时效 明文 是 是你 是对 是法 最后 最长 有一 有信 有明 有这 期 期付 期债 期到 期协 期和 期或 期起 期限 本金 术语 机没 条 条例 条规 来减 来延 样去 欠款 款计 款超 止继 民法 没有 法 法典 法律 消失 清那 点 理办 理条 用卡 由对 留 的 的只 的情 的期 的能 的逾 监督 督管 知道 租机 笔债 第 算 管理 约还 约金 经报 继续 续变 网贷 罚息 者先 能力 能双 能换 自动 般 良记 行信 行可 要主 要先 要提 规则 规定 计划 记录 讼时 诉的 诉讼 语 谈 谈个 谈成 账 贷 起保 起算 起诉 超出 辩 过了 还 还一 还下 还在 还有 还款 还清 这一 这里 违约 送的 逾期 道 道这 那天 部分 都会 里是 重新 量 金 金的 银行 长 防止 限 限都 须',8,9),
(524291,1,0.0,'s3','协商的四个步骤','','','','_个 _个步 _协 _协商 _商 _商的 _四 _四个 _步 _步骤 _的 _的四 _骤 个步 作 协商 去操 商 商的 四个 怎样 操作 期协 样去 步骤 的四 逾期 骤',8,9),
(524292,1,0.0,'s3-1','找到官方客服','协商的四个步骤','','从合同、App 或官网进入客服，不用短信里的号码。贷款想展期，要在到期前提出；已经逾期的，今天就找。手边放好合同、账单和纸笔，打开通话录音。
先要欠款明细，再谈困难。说清三句就够：我是谁，为什么还不上，每月能还多少。最后要一个受理编号。
我的合同编号是（编号），因（原因）暂时还不上，想协商。请先发欠款明细，本金、利息、罚息、违约金和其他费用分开列。
客服说办不了，就请对方登记为投诉，并给编号。仍不处理，银行和消费金融公司打 12378，租机商家打 12315，小额贷款公司找 12345。
《民法典》第 678 条（2021-01-01 起施行）','01 12315 12345 12378 2021 678 _个 _个步 _到 _到官 _协 _协商 _商 _商的 _四 _四个 _官 _官方 _客 _客服 _找 _找到 _方 _方客 _服 _步 _步骤 _的 _的四 _骤 app 一个 三句 上 不上 不了 不处 不用 个受 个步 为什 为投 么还 了 什么 今天 仍不 从合 他费 作 信里 先发 先要 入客 公司 其他 典 再谈 出 分开 列 利息 到官 到期 前提 办不 协商 单和 原因 去操 发欠 受理 句就 号 号是 号码 司打 司找 合同 同 同编 后要 和其 和消 和纸 商 商家 商的 四个 因 困难 在到 处理 多少 够 天就 好合 官方 官网 客服 家打 对方 小额 少 就够 就找 就请 展期 已经 并给 开列 开通 录音 怎样 息 想协 想展 我是 我的 或官 手边 打 打开 找 找到 投诉 提出 操作 放好 方客 方登 施行 时还 明细 是 是谁 暂时 最后 月能 服 服说 期 期前 期协 期的 本金 机商 条 样去 欠款 款公 款想 款明 步骤 每月 民法 法典 消费 清三 理 理编 用分 用短 登记 的 的号 的合 的四 短信 码 租机 笔 第 约金 纸笔 细 经逾 给编 编号 网进 罚息 能还 融公 行 行和 要一 要在 要欠 记为 诉 话录 说办 说清 请先 请对 谁 谈困 账单 贷款 费用 费金 起施 边放 还不 还多 进入 违约 通话 逾期 里的 金 金和 金融 银行 难 音 额贷 骤',8,9),
(524293,1,0.0,'s3-2','写一页减免申请','协商的四个步骤','','法律没有规定格式，平台也不一定有模板。写它是为了留下记录，把困难和能还的数说清楚。按五块写：困难、收支、请求、方案、附件。只写真话，做不到的数不写。
合同编号、欠款明细、每月收支、困难证明的复印件。复印件写上「仅供本次协商使用」。
本人（姓名），合同编号（编号）。因（原因），从（日期）起月收入为（金额）。请求减免（项目），余款分（期数）期还，每期（金额），首付日（日期）。对金额有异议的项目是（项目）。
不收书面申请，就用站内信或邮件发全文，截图留下发送时间。
写还款计划，诉讼时效会从头算。要收费代写、代谈的人，不要给他身份证、银行卡和手机卡。
《民法典》第 188、189、192、195 条（2021-01-01 起施行）','01 188 189 192 195 2021 _一 _一页 _个 _个步 _免 _免申 _写 _写一 _减 _减免 _协 _协商 _商 _商的 _四 _四个 _步 _步骤 _申 _申请 _的 _的四 _请 _页 _页减 _骤 一定 一页 上 下发 下记 不一 不写 不到 不收 不要 个步 为 为了 也不 书面 了留 五块 人 仅供 从 从头 他身 付日 代写 代谈 件 件写 件发 份证 会从 余款 作 使用 供本 信或 做不 免 免申 入为 全文 典 内信 写 写一 写上 写它 写真 写还 减免 分 划 到的 协商 卡 卡和 印件 原因 去操 发全 发送 只写 台也 号 合同 同编 名 和手 和能 商 商使 商的 四个 因 困难 图留 块写 复印 头算 姓名 它是 定有 定格 对金 就用 平台 异议 式 录 律没 怎样 或邮 截图 手机 把困 按五 操作 支 收书 收入 收支 收费 效会 数 数不 数说 文 方案 施行 日 日期 时效 时间 明的 明细 是 是为 月收 有异 有模 有规 期 期协 期数 期还 本人 本次 机卡 条 板 样去 格式 案 楚 模板 欠款 次协 款分 款明 款计 步骤 每月 每期 民法 求 求减 没有 法典 法律 清楚 用 用站 申请 留下 的人 的四 的复 的数 的项 目 目是 真话 站内 第 算 细 给他 编号 能还 行 行卡 要收 要给 规定 计划 议的 记录 讼时 证 证明 诉讼 话 说清 请 请求 谈的 费代 起施 起月 身份 还 还款 还的 送时 逾期 邮件 金额 银行 间 附件 难 难和 难证 面申 页减 项目 额 额有 首付 骤',8,9),
(524294,1,0.0,'s3-3','等答复，按日子跟进','协商的四个步骤','','提交后问清哪天答复，到那天没消息再问一次。结果可能是同意、部分同意或拒绝，对方不一定说明理由。有了方案别急着点同意，先把总额算一遍。
银行和消费金融公司处理消费投诉，通常 15 日内答复，复杂的可能延长。租机商家没有这个时限。
我在（日期）提交了申请，受理编号（编号）。请书面告诉我结果。不同意的话，请说明是哪一项不行。
先改金额、期数或首付日，再交一次。拒绝的回复要留着，投诉和调解都用得上。
《银行业保险业消费投诉处理管理办法》（2020-03-01 起施行）','01 03 15 2020 _个 _个步 _协 _协商 _商 _商的 _四 _四个 _复 _子 _子跟 _按 _按日 _日 _日子 _步 _步骤 _的 _的四 _等 _等答 _答 _答复 _跟 _跟进 _进 _骤 一定 一次 一遍 一项 上 不一 不同 不行 业保 业消 个时 个步 书面 了方 了申 交一 交了 交后 付日 作 保险 先把 先改 公司 内答 再交 再问 分同 别急 到那 办法 协商 去操 受理 可能 号 司处 同意 后问 告诉 和消 和调 哪一 哪天 商 商家 商的 四个 回复 在 处理 复 复杂 复要 天没 天答 子跟 定说 家没 对方 常 延长 得上 怎样 急着 总额 息再 意 意或 意的 我在 我结 或拒 或首 把总 投诉 拒绝 按日 提交 操作 改金 数或 方不 方案 施行 日 日内 日子 日期 时限 明是 明理 是同 是哪 有了 有这 期 期协 期数 机商 杂的 果 果可 样去 案别 次 步骤 没有 没消 法 消息 消费 清哪 点同 理办 理消 理由 理管 理编 用得 由 申请 留着 的可 的四 的回 的话 着 着点 租机 等答 答复 算一 管理 结果 绝 绝的 编号 能延 能是 融公 行 行业 行和 要留 解都 诉 诉和 诉处 诉我 话 说明 请 请书 请说 调解 费投 费金 起施 跟进 这个 进 通常 逾期 遍 那天 部分 都用 金融 金额 银行 长 问一 问清 限 险业 面告 项不 额 额算 首付 骤',8,9),
(524295,1,0.0,'s3-4','写成书面，照着还','协商的四个步骤','','付款前看全这几样：债权人全称、欠款构成、每期金额和日期、减免项目、先抵哪一项、再次逾期怎么办。电子邮件、站内信和 App 内协议也算书面。写得含糊，法律上视为没有变更。
以后每期按时付，凭证都存好。预计做不到，提前书面说明。
请把谈好的内容发成书面：总额、每期金额和日期、减免项目，以及先抵本金还是先抵费用。我确认后按期付款。
只肯口头说，就保存录音到结清，再发信息复述一遍请对方确认。没确认的减免，别当作已经有了。
只在官方 App 或合同载明的对公账户付款。
《民法典》第 469、543、544、561 条（2021-01-01 起施行）','01 2021 469 543 544 561 _个 _个步 _书 _书面 _写 _写成 _协 _协商 _商 _商的 _四 _四个 _成 _成书 _步 _步骤 _照 _照着 _的 _的四 _着 _着还 _还 _面 _骤 app 一遍 一项 上视 不到 个步 为没 么办 也算 书面 了 人全 付 付款 以及 以后 件 作 作已 保存 信和 信息 债权 做不 先抵 免 免项 全称 全这 公账 典 内信 内协 内容 再发 再次 写得 写成 减免 几样 凭证 别当 到 到结 前书 前看 办 协商 协议 去操 及先 发信 发成 变更 口头 只在 只肯 合同 同载 后按 后每 含糊 和 和日 哪一 商 商的 四个 在官 复述 头说 好 好的 子邮 存好 存录 官方 容发 对公 对方 就保 已经 当作 录音 律上 得含 怎么 怎样 总额 息复 成 成书 我确 或合 户付 把谈 抵哪 抵本 抵费 按时 按期 提前 操作 方 方确 施行 日期 时付 明 明的 是先 更 有了 有变 期 期付 期协 期怎 期按 期金 本金 权人 条 构成 样 样去 欠款 次逾 款 款前 款构 步骤 每期 民法 没有 没确 法典 法律 清 照着 用 电子 的内 的减 的四 的对 目 看全 着还 确认 称 站内 第 算书 糊 经有 结清 肯口 行 视为 计做 认 认后 认的 议也 证都 说 说明 请对 请把 谈好 账户 费用 起施 载明 还 还是 这几 述一 逾期 遍请 邮件 都存 金还 金额 面 面说 音到 项 项目 预计 额 额和 骤',8,9);
INSERT INTO "articles_searchcount" VALUES
(1,'2026-12-01','还机',4,1),
(2,'2026-12-01','手机壳退款',3,0);
INSERT INTO "articles_wanted" VALUES
(1,'一篇 定好时间','定好时间的一篇',0,0,0,'2026-12-01',1),
(2,'分期乐 协商流程 拖欠','分期乐逾期协商流程',0,0,0,'2026-12-01',2),
(3,'分期乐 拖欠','分期乐逾期了怎么办',0,0,0,'2026-12-01',2),
(4,'分期乐 协商 还不上','分期乐还不上怎么协商',0,0,0,'2026-12-01',2),
(5,'分期乐 延期还款','分期乐能延期还款吗',0,0,0,'2026-12-01',2),
(6,'上征信 分期乐 拖欠','分期乐逾期会上征信吗',0,0,0,'2026-12-01',2),
(7,'分期乐 被起诉','分期乐被起诉了怎么办',0,0,0,'2026-12-01',2),
(8,'拖欠 消费分期 重新分期','消费分期逾期怎么重新分期',0,0,0,'2026-12-01',2),
(9,'消费分期被代偿后还给谁','消费分期被代偿后还给谁',0,0,0,'2026-12-01',2),
(10,'一篇 改网址','要改网址的一篇',0,0,0,'2026-12-01',3),
(11,'手机 租来','租来的手机怎么还',0,0,0,'2026-12-01',4),
(12,'说法','旧的说法',0,0,0,'2026-12-01',5),
(13,'一篇 送审','送审的一篇',0,0,0,'2026-12-01',6),
(14,'信用租机 处理 小象优品 拖欠','小象优品信用租机逾期后怎么处理',0,0,0,'2026-12-01',7),
(15,'拖欠 租机','租机逾期了怎么办',0,0,0,'2026-12-01',7),
(16,'提前还机 租手机付不起租金','租手机付不起租金能提前还机吗',0,0,0,'2026-12-01',7),
(17,'上征信 拖欠 租机','租机逾期会上征信吗',0,0,0,'2026-12-01',7),
(18,'坐牢 租手机不还','租手机不还会坐牢吗',0,0,0,'2026-12-01',7),
(19,'必须买断 拖欠 租机','租机逾期必须买断吗',0,0,0,'2026-12-01',7),
(20,'手机被远程锁 租来','租来的手机被远程锁了怎么办',0,0,0,'2026-12-01',7),
(21,'半年 拖欠 租机 被起诉','租机逾期半年会被起诉吗',0,0,0,'2026-12-01',7),
(22,'协商 去操作 拖欠','逾期协商:怎样去操作?',0,0,0,'2026-12-01',8),
(23,'协商还款 拖欠','逾期后怎么协商还款',0,0,0,'2026-12-01',8),
(24,'个性化分期 申请','停息挂账怎么申请',0,0,0,'2026-12-01',8),
(25,'个人减免申请书','个人减免申请书怎么写',0,0,0,'2026-12-01',8),
(26,'协商被拒绝','协商被拒绝了怎么办',0,0,0,'2026-12-01',8),
(27,'申请破产 还不上钱','还不上钱能申请破产吗',0,0,0,'2026-12-01',8),
(28,'一次性结清','一次性结清怎么谈',0,0,0,'2026-12-01',8),
(29,'拖欠 被起诉','逾期多久会被起诉',0,0,0,'2026-12-01',8),
(30,'催收联系 家人','催收联系我的家人怎么办',0,0,0,'2026-12-01',8),
(40,'付租金 手机丢','手机丢了还要付租金吗',0,1,0,'2026-12-01',NULL),
(41,'手机壳退款','手机壳退款',3,0,0,'2026-12-01',NULL);
INSERT INTO "articles_lawuse" VALUES
(1,'《刑法》',2),
(2,'《社会救助法》',2),
(3,'《个人贷款业务明示综合融资成本规定》',2),
(4,'《征信业管理条例》',2),
(5,'《刑法》',7),
(6,'《民法典》',7),
(11,'《民法典》',8),
(12,'《征信业管理条例》',8),
(13,'《商业银行信用卡业务监督管理办法》',8),
(14,'《银行业保险业消费投诉处理管理办法》',8);
INSERT INTO "articles_wordkey" VALUES
(430,'逾期',1,121),
(431,'yuqi',4,121),
(432,'yuqi',2,121),
(433,'yq',3,121),
(434,'过期没还',1,122),
(435,'guoqimeihuan',4,122),
(436,'guoqimeihuan',2,122),
(437,'gqmh',3,122),
(438,'断供',1,123),
(439,'duangon',4,123),
(440,'duangong',2,123),
(441,'dg',3,123),
(442,'拖欠',1,124),
(443,'tuoqian',4,124),
(444,'tuoqian',2,124),
(445,'tq',3,124),
(446,'宽限期',1,125),
(447,'kuanxianqi',4,125),
(448,'kuanxianqi',2,125),
(449,'kxq',3,125),
(450,'容时',1,126),
(451,'ronsi',4,126),
(452,'rongshi',2,126),
(453,'rs',3,126),
(454,'容差',1,127),
(455,'ronca',4,127),
(456,'rongcha',2,127),
(457,'rc',3,127),
(458,'晚还几天没事',1,128),
(459,'wanhuanjitianmeisi',4,128),
(460,'wanhuanjitianmeishi',2,128),
(461,'whjtms',3,128),
(462,'停息挂账',1,129),
(463,'tinxiguazan',4,129),
(464,'tingxiguazhang',2,129),
(465,'txgz',3,129),
(466,'个性化分期',1,130),
(467,'gexinhuafenqi',4,130),
(468,'gexinghuafenqi',2,130),
(469,'gxhfq',3,130),
(470,'停止计息分期',1,131),
(471,'tinzijixifenqi',4,131),
(472,'tingzhijixifenqi',2,131),
(473,'tzjxfq',3,131),
(474,'停息分期',1,132),
(475,'tinxifenqi',4,132),
(476,'tingxifenqi',2,132),
(477,'txfq',3,132),
(478,'挂账停息',1,133),
(479,'guazantinxi',4,133),
(480,'guazhangtingxi',2,133),
(481,'gztx',3,133),
(482,'免息分期',1,134),
(483,'mianxifenqi',4,134),
(484,'mianxifenqi',2,134),
(485,'mxfq',3,134),
(486,'停息',1,135),
(487,'tinxi',4,135),
(488,'tingxi',2,135),
(489,'tx',3,135),
(490,'挂账',1,136),
(491,'guazan',4,136),
(492,'guazhang',2,136),
(493,'gz',3,136),
(494,'滞纳金',1,137),
(495,'zilajin',4,137),
(496,'zhinajin',2,137),
(497,'znj',3,137),
(498,'迟纳金',1,138),
(499,'cilajin',4,138),
(500,'chinajin',2,138),
(501,'cnj',3,138),
(502,'编辑加的说法',1,139),
(503,'bianjijiadesuofa',4,139),
(504,'bianjijiadeshuofa',2,139),
(505,'bjjdsf',3,139),
(506,'违约金',1,140),
(507,'weiyejin',4,140),
(508,'weiyuejin',2,140),
(509,'wyj',3,140),
(510,'机构或平台的官方客服',1,141),
(511,'jigouhuopintaideguanfankefu',4,141),
(512,'jigouhuopingtaideguanfangkefu',2,141),
(513,'12378',1,142),
(514,'12378',4,142),
(515,'银行保险消费者投诉维权热线',1,143),
(516,'yinhanbaoxianxiaofeizetousuweiquanrexian',4,143),
(517,'yinhangbaoxianxiaofeizhetousuweiquanrexian',2,143),
(518,'银行投诉',1,144),
(519,'yinhantousu',4,144),
(520,'yinhangtousu',2,144),
(521,'投诉银行',1,145),
(522,'tousuyinhan',4,145),
(523,'tousuyinhang',2,145),
(524,'投诉消费金融',1,146),
(525,'tousuxiaofeijinron',4,146),
(526,'tousuxiaofeijinrong',2,146),
(527,'银保监会',1,147),
(528,'yinbaojianhui',4,147),
(529,'yinbaojianhui',2,147),
(530,'金融监管总局',1,148),
(531,'jinronjianguanzonju',4,148),
(532,'jinrongjianguanzongju',2,148),
(533,'12315',1,149),
(534,'12315',4,149),
(535,'市场监管投诉热线',1,150),
(536,'sicanjianguantousurexian',4,150),
(537,'shichangjianguantousurexian',2,150),
(538,'投诉商家',1,151),
(539,'toususanjia',4,151),
(540,'tousushangjia',2,151),
(541,'投诉租机商家',1,152),
(542,'tousuzujisanjia',4,152),
(543,'tousuzujishangjia',2,152),
(544,'市场监管',1,153),
(545,'sicanjianguan',4,153),
(546,'shichangjianguan',2,153),
(547,'工商局',1,154),
(548,'gonsanju',4,154),
(549,'gongshangju',2,154),
(550,'消费者协会',1,155),
(551,'xiaofeizexiehui',4,155),
(552,'xiaofeizhexiehui',2,155),
(553,'分期乐',1,156),
(554,'fenqile',4,156),
(555,'fenqile',2,156),
(556,'fql',3,156),
(557,'小象优品',1,157),
(558,'xiaoxianyoupin',4,157),
(559,'xiaoxiangyoupin',2,157),
(560,'xxyp',3,157);
INSERT INTO "articles_siteversion" VALUES
(1,24);
INSERT INTO "articles_word" VALUES
(121,'逾期','["\u8fc7\u671f\u6ca1\u8fd8", "\u65ad\u4f9b", "\u62d6\u6b20"]','[]',NULL,1,0),
(122,'过期没还','["\u903e\u671f", "\u65ad\u4f9b", "\u62d6\u6b20"]','[]',NULL,1,0),
(123,'断供','["\u903e\u671f", "\u8fc7\u671f\u6ca1\u8fd8", "\u62d6\u6b20"]','[]',NULL,1,0),
(124,'拖欠','["\u903e\u671f", "\u8fc7\u671f\u6ca1\u8fd8", "\u65ad\u4f9b"]','[]',NULL,1,0),
(125,'宽限期','["\u5bb9\u65f6", "\u5bb9\u5dee", "\u665a\u8fd8\u51e0\u5929\u6ca1\u4e8b"]','[]',NULL,2,0),
(126,'容时','["\u5bbd\u9650\u671f", "\u5bb9\u5dee", "\u665a\u8fd8\u51e0\u5929\u6ca1\u4e8b"]','[]',NULL,2,0),
(127,'容差','["\u5bbd\u9650\u671f", "\u5bb9\u65f6", "\u665a\u8fd8\u51e0\u5929\u6ca1\u4e8b"]','[]',NULL,2,0),
(128,'晚还几天没事','["\u5bbd\u9650\u671f", "\u5bb9\u65f6", "\u5bb9\u5dee"]','[]',NULL,2,0),
(129,'停息挂账','["\u4e2a\u6027\u5316\u5206\u671f", "\u505c\u6b62\u8ba1\u606f\u5206\u671f", "\u505c\u606f\u5206\u671f", "\u6302\u8d26\u505c\u606f", "\u514d\u606f\u5206\u671f", "\u505c\u606f", "\u6302\u8d26"]','[]',NULL,NULL,0),
(130,'个性化分期','["\u505c\u606f\u6302\u8d26", "\u505c\u6b62\u8ba1\u606f\u5206\u671f", "\u505c\u606f\u5206\u671f", "\u6302\u8d26\u505c\u606f", "\u514d\u606f\u5206\u671f", "\u505c\u606f", "\u6302\u8d26"]','[]',NULL,NULL,0),
(131,'停止计息分期','["\u505c\u606f\u6302\u8d26", "\u4e2a\u6027\u5316\u5206\u671f", "\u505c\u606f\u5206\u671f", "\u6302\u8d26\u505c\u606f", "\u514d\u606f\u5206\u671f", "\u505c\u606f", "\u6302\u8d26"]','[]',NULL,NULL,0),
(132,'停息分期','["\u505c\u606f\u6302\u8d26", "\u4e2a\u6027\u5316\u5206\u671f", "\u505c\u6b62\u8ba1\u606f\u5206\u671f", "\u6302\u8d26\u505c\u606f", "\u514d\u606f\u5206\u671f", "\u505c\u606f", "\u6302\u8d26"]','[]',NULL,NULL,0),
(133,'挂账停息','["\u505c\u606f\u6302\u8d26", "\u4e2a\u6027\u5316\u5206\u671f", "\u505c\u6b62\u8ba1\u606f\u5206\u671f", "\u505c\u606f\u5206\u671f", "\u514d\u606f\u5206\u671f", "\u505c\u606f", "\u6302\u8d26"]','[]',NULL,NULL,0),
(134,'免息分期','["\u505c\u606f\u6302\u8d26", "\u4e2a\u6027\u5316\u5206\u671f", "\u505c\u6b62\u8ba1\u606f\u5206\u671f", "\u505c\u606f\u5206\u671f", "\u6302\u8d26\u505c\u606f", "\u505c\u606f", "\u6302\u8d26"]','[]',NULL,NULL,0),
(135,'停息','["\u505c\u606f\u6302\u8d26", "\u4e2a\u6027\u5316\u5206\u671f", "\u505c\u6b62\u8ba1\u606f\u5206\u671f", "\u505c\u606f\u5206\u671f", "\u6302\u8d26\u505c\u606f", "\u514d\u606f\u5206\u671f", "\u6302\u8d26"]','[]',NULL,NULL,0),
(136,'挂账','["\u505c\u606f\u6302\u8d26", "\u4e2a\u6027\u5316\u5206\u671f", "\u505c\u6b62\u8ba1\u606f\u5206\u671f", "\u505c\u606f\u5206\u671f", "\u6302\u8d26\u505c\u606f", "\u514d\u606f\u5206\u671f", "\u505c\u606f"]','[]',NULL,NULL,0),
(137,'滞纳金','["\u8fdd\u7ea6\u91d1"]','[]',NULL,NULL,1),
(138,'迟纳金','["\u8fdd\u7ea6\u91d1"]','[]',NULL,NULL,1),
(139,'编辑加的说法','["\u8fdd\u7ea6\u91d1"]','[]',NULL,NULL,1),
(140,'违约金','[]','[]',NULL,NULL,0),
(141,'机构或平台的官方客服','[]','[]',1,NULL,0),
(142,'12378','[]','[]',2,NULL,0),
(143,'银行保险消费者投诉维权热线','["12378"]','[]',2,NULL,0),
(144,'银行投诉','["12378"]','[]',2,NULL,0),
(145,'投诉银行','["12378"]','[]',2,NULL,0),
(146,'投诉消费金融','["12378"]','[]',2,NULL,0),
(147,'银保监会','["12378"]','[]',2,NULL,0),
(148,'金融监管总局','["12378"]','[]',2,NULL,0),
(149,'12315','[]','[]',3,NULL,0),
(150,'市场监管投诉热线','["12315"]','[]',3,NULL,0),
(151,'投诉商家','["12315"]','[]',3,NULL,0),
(152,'投诉租机商家','["12315"]','[]',3,NULL,0),
(153,'市场监管','["12315"]','[]',3,NULL,0),
(154,'工商局','["12315"]','[]',3,NULL,0),
(155,'消费者协会','["12315"]','[]',3,NULL,0),
(156,'分期乐','[]','[]',NULL,NULL,0),
(157,'小象优品','[]','[]',NULL,NULL,0);
INSERT INTO "articles_legalstatement" VALUES
(1,'c1-huankuan','《民法典》','第 674、675 条','2021-01-01',NULL,'借款要按约定的日子付利息、还本金。','high','2026-11-20','2027-11-20','','',0,NULL),
(2,'c1-yuqi-lixi','《民法典》','第 676 条','2021-01-01',NULL,'到期没还，要按约定或国家规定付逾期利息。','high','2026-11-20','2027-11-20','','',1,NULL),
(3,'c1-zhanqi','《民法典》','第 678 条','2021-01-01',NULL,'想晚点还，要在到期前向贷款人提出。贷款人同意才算数。','high','2026-11-20','2027-11-20','','编辑写的备注',2,NULL);
INSERT INTO "articles_proofrule" VALUES
(1,'ji-cai-ke-hu','即采客户',0,'「即使用户」被切坏了。','即使用户',0,'','stop',1,0),
(2,'shi-yong-zhe','使用者',0,'被替换的词。写给读者看，最好直接写「你」。','用户',0,'','warn',1,1);
INSERT INTO "articles_viewcount" VALUES
(1,'2026-12-01',26);
INSERT INTO "articles_article" VALUES
(1,'定好时间的一篇','dingshi','到时候才发布的摘要。','今天先把合同截图存好。','2026-11-20','','2026-11-30 19:26:47.590189',0,'2026-11-30 19:26:47.304152','2026-11-30 19:26:59.648606',1,1,NULL,'[]',1,'',NULL),
(2,'分期乐逾期协商流程','fenqile-yuqi-xieshang','先从合同里找到放款方，要来欠款明细，再找官方客服谈延期、分期或减免。谈成的写下来再付款。','打开 App 里的合同，截图保存放款方全称、担保方全称和欠款明细。','2026-11-20','分期乐逾期了怎么办
分期乐还不上怎么协商
分期乐能延期还款吗
分期乐逾期会上征信吗
分期乐被起诉了怎么办
消费分期逾期怎么重新分期
消费分期被代偿后还给谁','2026-11-30 19:26:48.666861',0,'2026-11-30 19:26:48.166357','2026-11-30 19:26:48.166391',2,2,NULL,'[]',2,'分期乐',NULL),
(3,'要改网址的一篇','gai-le-ming','先看合同，再打官方客服。','今天先把合同截图存好。','2026-11-20','','2026-11-30 19:26:49.647592',0,'2026-11-30 19:26:49.371244','2026-11-30 19:26:49.371282',3,1,NULL,'[]',1,'',NULL),
(4,'租来的手机怎么还','huanji','还没有发布的摘要：先约好时间，再寄。','今天先把合同截图存好。','2026-11-20','','2026-11-30 19:26:50.978747',5,'2026-11-30 19:26:50.171062','2026-11-30 19:26:58.822836',4,1,NULL,'[]',1,'',NULL),
(5,'旧的说法','jiuwen','先看合同，再打官方客服。','今天先把合同截图存好。','2026-11-20','','2026-11-30 19:26:52.262941',0,'2026-11-30 19:26:51.898711','2026-11-30 19:26:51.898748',NULL,1,'2026-11-30 19:27:00.354715','[]',1,'',NULL),
(6,'送审的一篇','songshen','等人看的摘要。','今天先把合同截图存好。','2026-11-20','','2026-11-30 19:26:53.551260',0,'2026-11-30 19:26:53.257287','2026-11-30 19:26:59.134700',6,1,NULL,'[]',1,'',NULL),
(7,'小象优品信用租机逾期后怎么处理','xinyong-zuji-yuqi','先找合同里的出租人要账单，再谈延后、分期或还机。谈成的写下来，机器别卖，人别失联。','打开订单里的合同，截图保存三处：出租人全称、每期租金和付款日、违约条款。','2026-11-20','租机逾期了怎么办
租手机付不起租金能提前还机吗
租机逾期会上征信吗
租手机不还会坐牢吗
租机逾期必须买断吗
租来的手机被远程锁了怎么办
租机逾期半年会被起诉吗','2026-11-30 19:26:54.176595',0,'2026-11-30 19:26:54.034885','2026-11-30 19:26:54.034908',7,1,NULL,'[]',1,'小象优品',NULL),
(8,'逾期协商:怎样去操作?','yuqi-xieshang','编辑写的摘要：先要明细，再谈每月能还多少。','找出合同和账单，写下四样：欠谁、欠多少、从哪天逾期、每月能还多少。','2026-11-20','逾期后怎么协商还款
停息挂账怎么申请
个人减免申请书怎么写
协商被拒绝了怎么办
还不上钱能申请破产吗
一次性结清怎么谈
逾期多久会被起诉
催收联系我的家人怎么办','2026-11-30 19:26:57.479767',21,'2026-11-30 19:26:55.253547','2026-11-30 19:26:57.081551',9,2,NULL,'[{"day": "2026-12-01", "note": "\u6539\u5199\u4e86\u6458\u8981"}]',2,'',NULL),
(9,'还没写完的草稿','huan-mei-xie-wan-de-cao-gao','只有一句话。','',NULL,'',NULL,0,'2026-11-30 19:27:00.511654','2026-11-30 19:27:00.511692',NULL,NULL,NULL,'[]',NULL,'',NULL);
INSERT INTO "articles_revision" VALUES
(1,1,'定好时间的一篇','先看合同，再打官方客服。',1,1,'2026-11-20','2026-11-30 19:26:47.557448','导入','{"title": "定好时间的一篇", "slug": "dingshi", "topic": "zuji", "platforms": [], "summary": "先看合同，再打官方客服。", "first_action": "今天先把合同截图存好。", "last_checked": "2026-11-20", "aliases": [], "recommended": [], "source": {"title": null, "publisher": null, "author": null, "category": null, "published": null, "views": null, "url": null, "notice": null}, "sections": [{"number": "一", "heading": "先看合同", "kind": "steps", "body": "", "steps": [{"number": "1", "title": "找到账单", "body": "打开订单，把账单那一页截图存好。", "prepare": "", "deadline": "", "script": "", "refusal": "", "warning": "不要点短信里的链接。", "basis": "", "anchor": "s1-1"}], "anchor": "s1", "terms": []}], "related": []}','{"title": "定好时间的一篇", "slug": "dingshi", "topic": "zuji", "platforms": [], "summary": "<p>先看合同，再打官方客服。</p>", "first_action": "<p>今天先把合同截图存好。</p>", "last_checked": "2026-11-20", "aliases": [], "recommended": [], "source": {"title": null, "publisher": null, "author": null, "category": null, "published": null, "views": null, "url": null, "notice": null}, "sections": [{"number": "一", "heading": "先看合同", "kind": "steps", "body": "", "steps": [{"number": "1", "title": "找到账单", "body": "<p>打开订单，把账单那一页截图存好。</p>", "prepare": "", "deadline": "", "script": "", "refusal": "", "warning": "<p>不要点短信里的链接。</p>", "basis": "", "anchor": "s1-1"}], "anchor": "s1", "terms": []}], "related": []}',1,NULL,0,NULL,NULL),
(2,1,'分期乐逾期协商流程','先从合同里找到放款方，要来欠款明细，再找官方客服谈延期、分期或减免。谈成的写下来再付款。',4,3,'2026-11-20','2026-11-30 19:26:48.646758','导入','{"title": "分期乐逾期协商流程", "slug": "fenqile-yuqi-xieshang", "topic": "xieshang", "platforms": ["分期乐"], "summary": "先从合同里找到放款方，要来欠款明细，再找官方客服谈延期、分期或减免。谈成的写下来再付款。", "first_action": "打开 App 里的合同，截图保存放款方全称、担保方全称和欠款明细。", "last_checked": "2026-11-20", "aliases": ["分期乐逾期了怎么办", "分期乐还不上怎么协商", "分期乐能延期还款吗", "分期乐逾期会上征信吗", "分期乐被起诉了怎么办", "消费分期逾期怎么重新分期", "消费分期被代偿后还给谁"], "recommended": ["yuqi-xieshang", "xinyong-zuji-yuqi"], "source": {"title": "分期乐逾期协商流程", "publisher": "浙江合飞律师事务所", "author": "合飞律师", "category": null, "published": null, "views": null, "url": "https://www.hefeilaws.com/hf/68894.html", "notice": "本页是重写更正版，并非原作者的文字。条目顺序跟随原文，原文的错误已经改正，文字全部另写。"}, "sections": [{"number": "一", "heading": "先别怕坐牢，找出逾期的原因", "kind": "points", "body": "单纯还不上是民事违约，不是犯罪，不会因为逾期就自动坐牢。可能有刑事风险的，是冒用身份、虚构信息、一开始就不打算还来骗贷款。还有一种，是有判决、有能力却拒不执行，情节严重（《刑法》第 193、224、266、313 条）。\n\n下面找原因。原因不同，办法也不同，先对号入座。", "steps": [{"number": "1.1", "title": "收入少了、急用钱，或连饭钱都没有", "body": "连饭钱都没有的，先去急难发生地的乡镇或街道，找社会救助窗口申请临时救助。情况紧急的，可以请求先行救助。要带什么，先问窗口，手边有身份证和困难证明就带上。\n\n失业、降薪、生病、家里出事，都算收入少了。写下从哪天开始、预计哪天好转，不确定就写不确定。先保住房租、吃饭、医药和社保，再算能还多少。", "prepare": "离职或降薪证明、病历和票据、近 6 个月银行流水。", "deadline": "", "script": "", "refusal": "", "warning": "不要借新还旧。救急的钱用来吃住，不用来还债。", "basis": "《社会救助法》第 29、50 条（2026-07-01 起施行）", "anchor": "s1-1"}, {"number": "1.2", "title": "忘了还款日", "body": "能补就今天在官方 App 里补上。再看合同有没有宽限期，没写就当没有。补完后截图，查一查有没有多出的逾期利息。有异议，就向官方客服提出来。", "prepare": "", "deadline": "", "script": "我因疏忽晚还，已在（日期）付清。请核对逾期费用，并告知是否已报送征信。", "refusal": "不减逾期费用，就请对方写明依据合同哪一条，再决定要不要投诉。", "warning": "", "basis": "", "anchor": "s1-2"}, {"number": "1.3", "title": "看错了条款", "body": "常见的是这几样：以为有宽限期，以为还一部分就不算逾期，没看到服务费或担保费。翻出合同和费用说明，逐项对。收费名目对不上的，圈出来，留着协商时问。", "prepare": "合同全文、各期账单。2026-08-01 以后签的贷款，还应有一张综合融资成本明示表，表外不得再收费。", "deadline": "", "script": "请说明这笔（费用名称）写在合同哪一条，怎么计算。", "refusal": "", "warning": "", "basis": "《个人贷款业务明示综合融资成本规定》（2026-08-01 起施行）", "anchor": "s1-3"}, {"number": "1.4", "title": "扣款失败或系统故障", "body": "先截图，把时间、余额和报错都拍进去。再换官方 App 支持的其他方式付款。付上之后，请官方客服登记故障，说明你当天有钱、有操作。", "prepare": "", "deadline": "发现当天。", "script": "我在（时间）付款失败，截图已上传。请登记核查，并书面回复逾期费用和征信如何处理。", "refusal": "不认故障，就请对方给出扣款记录。征信因此报错的，可以提异议，对方应在 20 日内书面答复。", "warning": "", "basis": "《征信业管理条例》第 25 条（2013-03-15 起施行）", "anchor": "s1-4"}], "anchor": "s1", "terms": []}], "related": []}','{"title": "分期乐逾期协商流程", "slug": "fenqile-yuqi-xieshang", "topic": "xieshang", "platforms": ["分期乐"], "summary": "<p>先从合同里找到放款方，要来欠款明细，再找官方客服谈延期、分期或减免。谈成的写下来再付款。</p>", "first_action": "<p>打开 App 里的合同，截图保存放款方全称、担保方全称和欠款明细。</p>", "last_checked": "2026-11-20", "aliases": ["分期乐逾期了怎么办", "分期乐还不上怎么协商", "分期乐能延期还款吗", "分期乐逾期会上征信吗", "分期乐被起诉了怎么办", "消费分期逾期怎么重新分期", "消费分期被代偿后还给谁"], "recommended": ["yuqi-xieshang", "xinyong-zuji-yuqi"], "source": {"title": "分期乐逾期协商流程", "publisher": "浙江合飞律师事务所", "author": "合飞律师", "category": null, "published": null, "views": null, "url": "https://www.hefeilaws.com/hf/68894.html", "notice": "本页是重写更正版，并非原作者的文字。条目顺序跟随原文，原文的错误已经改正，文字全部另写。"}, "sections": [{"number": "一", "heading": "先别怕坐牢，找出逾期的原因", "kind": "points", "body": "<p>单纯还不上是民事违约，不是犯罪，不会因为<a class=\"term\" id=\"word-s1-yuqi\" href=\"#term-s1-yuqi\">逾期</a>就自动坐牢。可能有刑事风险的，是冒用身份、虚构信息、一开始就不打算还来骗贷款。还有一种，是有判决、有能力却拒不执行，情节严重（<a class=\"cite\" href=\"#law-1\">《刑法》第 193、224、266、313 条</a>）。</p>\n<p>下面找原因。原因不同，办法也不同，先对号入座。</p>", "steps": [{"number": "1.1", "title": "收入少了、急用钱，或连饭钱都没有", "body": "<p>连饭钱都没有的，先去急难发生地的乡镇或街道，找社会救助窗口申请临时救助。情况紧急的，可以请求先行救助。要带什么，先问窗口，手边有身份证和困难证明就带上。</p>\n<p>失业、降薪、生病、家里出事，都算收入少了。写下从哪天开始、预计哪天好转，不确定就写不确定。先保住房租、吃饭、医药和社保，再算能还多少。</p>", "prepare": "<p>离职或降薪证明、病历和票据、近 6 个月银行流水。</p>", "deadline": "", "script": "", "refusal": "", "warning": "<p>不要借新还旧。救急的钱用来吃住，不用来还债。</p>", "basis": "<p>《社会救助法》第 29、50 条（2026-07-01 起施行）</p>", "anchor": "s1-1"}, {"number": "1.2", "title": "忘了还款日", "body": "<p>能补就今天在官方 App 里补上。再看合同有没有<a class=\"term\" id=\"word-s1-kuanxianqi\" href=\"#term-s1-kuanxianqi\">宽限期</a>，没写就当没有。补完后截图，查一查有没有多出的逾期利息。有异议，就向官方客服提出来。</p>", "prepare": "", "deadline": "", "script": "<p>我因疏忽晚还，已在（日期）付清。请核对逾期费用，并告知是否已报送征信。</p>", "refusal": "<p>不减逾期费用，就请对方写明依据合同哪一条，再决定要不要投诉。</p>", "warning": "", "basis": "", "anchor": "s1-2"}, {"number": "1.3", "title": "看错了条款", "body": "<p>常见的是这几样：以为有宽限期，以为还一部分就不算逾期，没看到服务费或担保费。翻出合同和费用说明，逐项对。收费名目对不上的，圈出来，留着协商时问。</p>", "prepare": "<p>合同全文、各期账单。2026-08-01 以后签的贷款，还应有一张综合融资成本明示表，表外不得再收费。</p>", "deadline": "", "script": "<p>请说明这笔（费用名称）写在合同哪一条，怎么计算。</p>", "refusal": "", "warning": "", "basis": "<p>《个人贷款业务明示综合融资成本规定》（2026-08-01 起施行）</p>", "anchor": "s1-3"}, {"number": "1.4", "title": "扣款失败或系统故障", "body": "<p>先截图，把时间、余额和报错都拍进去。再换官方 App 支持的其他方式付款。付上之后，请官方客服登记故障，说明你当天有钱、有操作。</p>", "prepare": "", "deadline": "<p>发现当天。</p>", "script": "<p>我在（时间）付款失败，截图已上传。请登记核查，并书面回复逾期费用和征信如何处理。</p>", "refusal": "<p>不认故障，就请对方给出扣款记录。征信因此报错的，可以提异议，对方应在 20 日内书面答复。</p>", "warning": "", "basis": "<p>《征信业管理条例》第 25 条（2013-03-15 起施行）</p>", "anchor": "s1-4"}], "anchor": "s1", "terms": ["yuqi", "kuanxianqi"]}], "related": []}',2,NULL,0,NULL,NULL),
(3,1,'要改网址的一篇','先看合同，再打官方客服。',1,1,'2026-11-20','2026-11-30 19:26:49.621930','导入','{"title": "要改网址的一篇", "slug": "gaiming", "topic": "zuji", "platforms": [], "summary": "先看合同，再打官方客服。", "first_action": "今天先把合同截图存好。", "last_checked": "2026-11-20", "aliases": [], "recommended": [], "source": {"title": null, "publisher": null, "author": null, "category": null, "published": null, "views": null, "url": null, "notice": null}, "sections": [{"number": "一", "heading": "先看合同", "kind": "steps", "body": "", "steps": [{"number": "1", "title": "找到付款日", "body": "打开订单，把付款日那一页截图存好。", "prepare": "", "deadline": "", "script": "", "refusal": "", "warning": "不要点短信里的链接。", "basis": "", "anchor": "s1-1"}], "anchor": "s1", "terms": []}], "related": []}','{"title": "要改网址的一篇", "slug": "gaiming", "topic": "zuji", "platforms": [], "summary": "<p>先看合同，再打官方客服。</p>", "first_action": "<p>今天先把合同截图存好。</p>", "last_checked": "2026-11-20", "aliases": [], "recommended": [], "source": {"title": null, "publisher": null, "author": null, "category": null, "published": null, "views": null, "url": null, "notice": null}, "sections": [{"number": "一", "heading": "先看合同", "kind": "steps", "body": "", "steps": [{"number": "1", "title": "找到付款日", "body": "<p>打开订单，把付款日那一页截图存好。</p>", "prepare": "", "deadline": "", "script": "", "refusal": "", "warning": "<p>不要点短信里的链接。</p>", "basis": "", "anchor": "s1-1"}], "anchor": "s1", "terms": []}], "related": []}',3,NULL,0,NULL,NULL),
(4,1,'租来的手机怎么还','先看合同，再打官方客服。',1,1,'2026-11-20','2026-11-30 19:26:50.906046','导入','{"title": "租来的手机怎么还", "slug": "huanji", "topic": "zuji", "platforms": [], "summary": "先看合同，再打官方客服。", "first_action": "今天先把合同截图存好。", "last_checked": "2026-11-20", "aliases": [], "recommended": [], "source": {"title": null, "publisher": null, "author": null, "category": null, "published": null, "views": null, "url": null, "notice": null}, "sections": [{"number": "一", "heading": "先看合同", "kind": "steps", "body": "", "steps": [{"number": "1", "title": "找到还机的地址", "body": "打开订单，把还机的地址那一页截图存好。", "prepare": "", "deadline": "", "script": "", "refusal": "", "warning": "不要点短信里的链接。", "basis": "", "anchor": "s1-1"}], "anchor": "s1", "terms": []}], "related": []}','{"title": "租来的手机怎么还", "slug": "huanji", "topic": "zuji", "platforms": [], "summary": "<p>先看合同，再打官方客服。</p>", "first_action": "<p>今天先把合同截图存好。</p>", "last_checked": "2026-11-20", "aliases": [], "recommended": [], "source": {"title": null, "publisher": null, "author": null, "category": null, "published": null, "views": null, "url": null, "notice": null}, "sections": [{"number": "一", "heading": "先看合同", "kind": "steps", "body": "", "steps": [{"number": "1", "title": "找到还机的地址", "body": "<p>打开订单，把还机的地址那一页截图存好。</p>", "prepare": "", "deadline": "", "script": "", "refusal": "", "warning": "<p>不要点短信里的链接。</p>", "basis": "", "anchor": "s1-1"}], "anchor": "s1", "terms": []}], "related": []}',4,NULL,0,NULL,NULL),
(5,1,'旧的说法','先看合同，再打官方客服。',1,1,'2026-11-20','2026-11-30 19:26:52.242640','导入','{"title": "旧的说法", "slug": "jiuwen", "topic": "zuji", "platforms": [], "summary": "先看合同，再打官方客服。", "first_action": "今天先把合同截图存好。", "last_checked": "2026-11-20", "aliases": [], "recommended": [], "source": {"title": null, "publisher": null, "author": null, "category": null, "published": null, "views": null, "url": null, "notice": null}, "sections": [{"number": "一", "heading": "先看合同", "kind": "steps", "body": "", "steps": [{"number": "1", "title": "找到旧的条款", "body": "打开订单，把旧的条款那一页截图存好。", "prepare": "", "deadline": "", "script": "", "refusal": "", "warning": "不要点短信里的链接。", "basis": "", "anchor": "s1-1"}], "anchor": "s1", "terms": []}], "related": []}','{"title": "旧的说法", "slug": "jiuwen", "topic": "zuji", "platforms": [], "summary": "<p>先看合同，再打官方客服。</p>", "first_action": "<p>今天先把合同截图存好。</p>", "last_checked": "2026-11-20", "aliases": [], "recommended": [], "source": {"title": null, "publisher": null, "author": null, "category": null, "published": null, "views": null, "url": null, "notice": null}, "sections": [{"number": "一", "heading": "先看合同", "kind": "steps", "body": "", "steps": [{"number": "1", "title": "找到旧的条款", "body": "<p>打开订单，把旧的条款那一页截图存好。</p>", "prepare": "", "deadline": "", "script": "", "refusal": "", "warning": "<p>不要点短信里的链接。</p>", "basis": "", "anchor": "s1-1"}], "anchor": "s1", "terms": []}], "related": []}',5,NULL,0,NULL,NULL),
(6,1,'送审的一篇','先看合同，再打官方客服。',1,1,'2026-11-20','2026-11-30 19:26:53.519520','导入','{"title": "送审的一篇", "slug": "songshen", "topic": "zuji", "platforms": [], "summary": "先看合同，再打官方客服。", "first_action": "今天先把合同截图存好。", "last_checked": "2026-11-20", "aliases": [], "recommended": [], "source": {"title": null, "publisher": null, "author": null, "category": null, "published": null, "views": null, "url": null, "notice": null}, "sections": [{"number": "一", "heading": "先看合同", "kind": "steps", "body": "", "steps": [{"number": "1", "title": "找到联系方式", "body": "打开订单，把联系方式那一页截图存好。", "prepare": "", "deadline": "", "script": "", "refusal": "", "warning": "不要点短信里的链接。", "basis": "", "anchor": "s1-1"}], "anchor": "s1", "terms": []}], "related": []}','{"title": "送审的一篇", "slug": "songshen", "topic": "zuji", "platforms": [], "summary": "<p>先看合同，再打官方客服。</p>", "first_action": "<p>今天先把合同截图存好。</p>", "last_checked": "2026-11-20", "aliases": [], "recommended": [], "source": {"title": null, "publisher": null, "author": null, "category": null, "published": null, "views": null, "url": null, "notice": null}, "sections": [{"number": "一", "heading": "先看合同", "kind": "steps", "body": "", "steps": [{"number": "1", "title": "找到联系方式", "body": "<p>打开订单，把联系方式那一页截图存好。</p>", "prepare": "", "deadline": "", "script": "", "refusal": "", "warning": "<p>不要点短信里的链接。</p>", "basis": "", "anchor": "s1-1"}], "anchor": "s1", "terms": []}], "related": []}',6,NULL,0,NULL,NULL),
(7,1,'小象优品信用租机逾期后怎么处理','先找合同里的出租人要账单，再谈延后、分期或还机。谈成的写下来，机器别卖，人别失联。',0,1,'2026-11-20','2026-11-30 19:26:54.158394','导入','{"title": "小象优品信用租机逾期后怎么处理", "slug": "xinyong-zuji-yuqi", "topic": "zuji", "platforms": ["小象优品"], "summary": "先找合同里的出租人要账单，再谈延后、分期或还机。谈成的写下来，机器别卖，人别失联。", "first_action": "打开订单里的合同，截图保存三处：出租人全称、每期租金和付款日、违约条款。", "last_checked": "2026-11-20", "aliases": ["租机逾期了怎么办", "租手机付不起租金能提前还机吗", "租机逾期会上征信吗", "租手机不还会坐牢吗", "租机逾期必须买断吗", "租来的手机被远程锁了怎么办", "租机逾期半年会被起诉吗"], "recommended": ["yuqi-xieshang", "fenqile-yuqi-xieshang"], "source": {"title": "小象优品信用租机逾期后怎么处理", "publisher": null, "author": null, "category": null, "published": "2025-03-08", "views": null, "url": null, "notice": "本页是重写更正版。章节顺序跟随原文，原文的错误已经改正，文字全部另写。"}, "sections": [{"number": "一", "heading": "引言", "kind": "text", "body": "先记住三件事。\n\n付不出租金是民事违约，本身不是犯罪，不会因为逾期就自动坐牢。可能有刑事风险的，是一开始就没打算付、骗走机器，或者到手就变卖、随后失联（《刑法》第 224、266 条）。所以机器留好，电话保持能接。\n\n你欠的是租金和设备，通常不是一笔借款。普通租机按租赁规则走：按约付租，租期满了还机（《民法典》第 721、733 条）。但合同名称说了不算，有的合同可能属于融资租赁，或者分期买卖。要看机器归谁、总租金多少、期满怎么处理。\n\n欠谁的，看合同。你可能在小象优品下的单，但页面上的名字不一定就是合同对方。以你合同里的出租人/放款方全称为准。这个全称，可以到国家企业信用信息公示系统核对。", "steps": [], "anchor": "s1", "terms": []}], "related": []}','{"title": "小象优品信用租机逾期后怎么处理", "slug": "xinyong-zuji-yuqi", "topic": "zuji", "platforms": ["小象优品"], "summary": "<p>先找合同里的出租人要账单，再谈延后、分期或还机。谈成的写下来，机器别卖，人别失联。</p>", "first_action": "<p>打开订单里的合同，截图保存三处：出租人全称、每期租金和付款日、违约条款。</p>", "last_checked": "2026-11-20", "aliases": ["租机逾期了怎么办", "租手机付不起租金能提前还机吗", "租机逾期会上征信吗", "租手机不还会坐牢吗", "租机逾期必须买断吗", "租来的手机被远程锁了怎么办", "租机逾期半年会被起诉吗"], "recommended": ["yuqi-xieshang", "fenqile-yuqi-xieshang"], "source": {"title": "小象优品信用租机逾期后怎么处理", "publisher": null, "author": null, "category": null, "published": "2025-03-08", "views": null, "url": null, "notice": "本页是重写更正版。章节顺序跟随原文，原文的错误已经改正，文字全部另写。"}, "sections": [{"number": "一", "heading": "引言", "kind": "text", "body": "<p>先记住三件事。</p>\n<p>付不出租金是民事违约，本身不是犯罪，不会因为<a class=\"term\" id=\"word-s1-yuqi\" href=\"#term-s1-yuqi\">逾期</a>就自动坐牢。可能有刑事风险的，是一开始就没打算付、骗走机器，或者到手就变卖、随后失联（<a class=\"cite\" href=\"#law-1\">《刑法》第 224、266 条</a>）。所以机器留好，电话保持能接。</p>\n<p>你欠的是租金和设备，通常不是一笔借款。普通租机按租赁规则走：按约付租，租期满了还机（<a class=\"cite\" href=\"#law-2\">《民法典》第 721、733 条</a>）。但合同名称说了不算，有的合同可能属于融资租赁，或者分期买卖。要看机器归谁、总租金多少、期满怎么处理。</p>\n<p>欠谁的，看合同。你可能在小象优品下的单，但页面上的名字不一定就是合同对方。以你合同里的出租人/放款方全称为准。这个全称，可以到国家企业信用信息公示系统核对。</p>", "steps": [], "anchor": "s1", "terms": ["yuqi"]}], "related": []}',7,NULL,0,NULL,NULL),
(8,1,'逾期协商:怎样去操作?','先弄清欠谁、欠多少、每月能还多少，再找官方客服谈，谈成的写下来再付。谈不成，还有投诉和调解。',4,5,'2026-11-20','2026-11-30 19:26:55.768135','导入','{"title": "逾期协商:怎样去操作?", "slug": "yuqi-xieshang", "topic": "xieshang", "platforms": [], "summary": "先弄清欠谁、欠多少、每月能还多少，再找官方客服谈，谈成的写下来再付。谈不成，还有投诉和调解。", "first_action": "找出合同和账单，写下四样：欠谁、欠多少、从哪天逾期、每月能还多少。", "last_checked": "2026-11-20", "aliases": ["逾期后怎么协商还款", "停息挂账怎么申请", "个人减免申请书怎么写", "协商被拒绝了怎么办", "还不上钱能申请破产吗", "一次性结清怎么谈", "逾期多久会被起诉", "催收联系我的家人怎么办"], "recommended": ["xinyong-zuji-yuqi", "fenqile-yuqi-xieshang"], "source": {"title": "逾期协商:怎样去操作?", "publisher": null, "author": null, "category": null, "published": null, "views": null, "url": null, "notice": "本页是重写更正版。步骤顺序跟随原文，原文的错误已经改正，文字全部另写。"}, "sections": [{"number": "一", "heading": "逾期后通常会发生什么", "kind": "text", "body": "先分清欠的是哪一种。贷款和消费分期，看借款规则；租机通常看租赁规则。一张订单背后可能有平台、出租人、放款方和担保方，催款的和债主不一定是同一家。欠谁，以你合同里的出租人/放款方全称为准。\n\n通常先来的是短信和电话。之后可能有信函、第三方催收，债可能由担保方代偿，也可能转让给别人。再往后，可能是调解或起诉，对方起诉不用先有法院文书。天数没有全国统一的规定，以合同为准。\n\n欠款可能加上违约金、逾期利息或罚息（《民法典》第 585、676 条）。「滞纳金」是老叫法，平台也无权「罚款」。贷款类逾期可能报送央行征信；租机逾期，通常先影响平台里的信用评价。\n\n单纯还不上，是民事违约，不是犯罪。强制执行要先有生效的法律文书。逾期本身，也不会让你被限制高消费。", "steps": [], "anchor": "s1", "terms": []}, {"number": "二", "heading": "为什么要主动协商", "kind": "text", "body": "谈，可能换来减免罚息或违约金，也可能换来延期或重新分期。减本金的情况很少。同不同意、减多少，由对方决定。\n\n已经报送的逾期，谈成了也不会自动消失，但按约还下去，可以防止继续变坏。不良记录从还清那天起保留 5 年（《征信业管理条例》第 16 条）。\n\n「停息挂账」不是法律术语。有明文规定的只有信用卡：欠款超出你的能力、你又愿意还，银行可以和你谈个性化分期，最长 5 年（《商业银行信用卡业务监督管理办法》第 70 条）。这里是「可以」，不是「必须」。网贷、分期和租机没有这一条，只能双方商量。\n\n还有一条规则要先知道。诉讼时效是对方起诉的期限，一般 3 年，同一笔债分期付的，从最后一期到期起算（《民法典》第 188、189、192、195 条）。过了期债也还在，只是你可以抗辩，打官司时一审就要提。你提出延期、分期、还款计划，或者先还一部分，期限都会从头算。知道这一点，再决定怎么谈。", "steps": [], "anchor": "s2", "terms": []}, {"number": "三", "heading": "协商的四个步骤", "kind": "steps", "body": "", "steps": [{"number": "1", "title": "找到官方客服", "body": "从合同、App 或官网进入客服，不用短信里的号码。贷款想展期，要在到期前提出；已经逾期的，今天就找。手边放好合同、账单和纸笔，打开通话录音。\n\n先要欠款明细，再谈困难。说清三句就够：我是谁，为什么还不上，每月能还多少。最后要一个受理编号。", "prepare": "", "deadline": "", "script": "我的合同编号是（编号），因（原因）暂时还不上，想协商。请先发欠款明细，本金、利息、罚息、违约金和其他费用分开列。", "refusal": "客服说办不了，就请对方登记为投诉，并给编号。仍不处理，银行和消费金融公司打 12378，租机商家打 12315，小额贷款公司找 12345。", "warning": "", "basis": "《民法典》第 678 条（2021-01-01 起施行）", "anchor": "s3-1"}, {"number": "2", "title": "写一页减免申请", "body": "法律没有规定格式，平台也不一定有模板。写它是为了留下记录，把困难和能还的数说清楚。按五块写：困难、收支、请求、方案、附件。只写真话，做不到的数不写。", "prepare": "合同编号、欠款明细、每月收支、困难证明的复印件。复印件写上「仅供本次协商使用」。", "deadline": "", "script": "本人（姓名），合同编号（编号）。因（原因），从（日期）起月收入为（金额）。请求减免（项目），余款分（期数）期还，每期（金额），首付日（日期）。对金额有异议的项目是（项目）。", "refusal": "不收书面申请，就用站内信或邮件发全文，截图留下发送时间。", "warning": "写还款计划，诉讼时效会从头算。要收费代写、代谈的人，不要给他身份证、银行卡和手机卡。", "basis": "《民法典》第 188、189、192、195 条（2021-01-01 起施行）", "anchor": "s3-2"}, {"number": "3", "title": "等答复，按日子跟进", "body": "提交后问清哪天答复，到那天没消息再问一次。结果可能是同意、部分同意或拒绝，对方不一定说明理由。有了方案别急着点同意，先把总额算一遍。", "prepare": "", "deadline": "银行和消费金融公司处理消费投诉，通常 15 日内答复，复杂的可能延长。租机商家没有这个时限。", "script": "我在（日期）提交了申请，受理编号（编号）。请书面告诉我结果。不同意的话，请说明是哪一项不行。", "refusal": "先改金额、期数或首付日，再交一次。拒绝的回复要留着，投诉和调解都用得上。", "warning": "", "basis": "《银行业保险业消费投诉处理管理办法》（2020-03-01 起施行）", "anchor": "s3-3"}, {"number": "4", "title": "写成书面，照着还", "body": "付款前看全这几样：债权人全称、欠款构成、每期金额和日期、减免项目、先抵哪一项、再次逾期怎么办。电子邮件、站内信和 App 内协议也算书面。写得含糊，法律上视为没有变更。\n\n以后每期按时付，凭证都存好。预计做不到，提前书面说明。", "prepare": "", "deadline": "", "script": "请把谈好的内容发成书面：总额、每期金额和日期、减免项目，以及先抵本金还是先抵费用。我确认后按期付款。", "refusal": "只肯口头说，就保存录音到结清，再发信息复述一遍请对方确认。没确认的减免，别当作已经有了。", "warning": "只在官方 App 或合同载明的对公账户付款。", "basis": "《民法典》第 469、543、544、561 条（2021-01-01 起施行）", "anchor": "s3-4"}], "anchor": "s3", "terms": []}], "related": []}','{"title": "逾期协商:怎样去操作?", "slug": "yuqi-xieshang", "topic": "xieshang", "platforms": [], "summary": "<p>先弄清欠谁、欠多少、每月能还多少，再找官方客服谈，谈成的写下来再付。谈不成，还有投诉和调解。</p>", "first_action": "<p>找出合同和账单，写下四样：欠谁、欠多少、从哪天逾期、每月能还多少。</p>", "last_checked": "2026-11-20", "aliases": ["逾期后怎么协商还款", "停息挂账怎么申请", "个人减免申请书怎么写", "协商被拒绝了怎么办", "还不上钱能申请破产吗", "一次性结清怎么谈", "逾期多久会被起诉", "催收联系我的家人怎么办"], "recommended": ["xinyong-zuji-yuqi", "fenqile-yuqi-xieshang"], "source": {"title": "逾期协商:怎样去操作?", "publisher": null, "author": null, "category": null, "published": null, "views": null, "url": null, "notice": "本页是重写更正版。步骤顺序跟随原文，原文的错误已经改正，文字全部另写。"}, "sections": [{"number": "一", "heading": "逾期后通常会发生什么", "kind": "text", "body": "<p>先分清欠的是哪一种。贷款和消费分期，看借款规则；租机通常看租赁规则。一张订单背后可能有平台、出租人、放款方和担保方，催款的和债主不一定是同一家。欠谁，以你合同里的出租人/放款方全称为准。</p>\n<p>通常先来的是短信和电话。之后可能有信函、第三方催收，债可能由担保方代偿，也可能转让给别人。再往后，可能是调解或起诉，对方起诉不用先有法院文书。天数没有全国统一的规定，以合同为准。</p>\n<p>欠款可能加上违约金、<a class=\"term\" id=\"word-s1-yuqi\" href=\"#term-s1-yuqi\">逾期</a>利息或罚息（<a class=\"cite\" href=\"#law-1\">《民法典》第 585、676 条</a>）。「滞纳金」是老叫法，平台也无权「罚款」。贷款类逾期可能报送央行征信；租机逾期，通常先影响平台里的信用评价。</p>\n<p>单纯还不上，是民事违约，不是犯罪。强制执行要先有生效的法律文书。逾期本身，也不会让你被限制高消费。</p>", "steps": [], "anchor": "s1", "terms": ["yuqi"]}, {"number": "二", "heading": "为什么要主动协商", "kind": "text", "body": "<p>谈，可能换来减免罚息或违约金，也可能换来延期或重新分期。减本金的情况很少。同不同意、减多少，由对方决定。</p>\n<p>已经报送的<a class=\"term\" id=\"word-s2-yuqi\" href=\"#term-s2-yuqi\">逾期</a>，谈成了也不会自动消失，但按约还下去，可以防止继续变坏。不良记录从还清那天起保留 5 年（<a class=\"cite\" href=\"#law-2\">《征信业管理条例》第 16 条</a>）。</p>\n<p>「停息挂账」不是法律术语。有明文规定的只有信用卡：欠款超出你的能力、你又愿意还，银行可以和你谈个性化分期，最长 5 年（<a class=\"cite\" href=\"#law-3\">《商业银行信用卡业务监督管理办法》第 70 条</a>）。这里是「可以」，不是「必须」。网贷、分期和租机没有这一条，只能双方商量。</p>\n<p>还有一条规则要先知道。诉讼时效是对方起诉的期限，一般 3 年，同一笔债分期付的，从最后一期到期起算（<a class=\"cite\" href=\"#law-1\">《民法典》第 188、189、192、195 条</a>）。过了期债也还在，只是你可以抗辩，打官司时一审就要提。你提出延期、分期、还款计划，或者先还一部分，期限都会从头算。知道这一点，再决定怎么谈。</p>", "steps": [], "anchor": "s2", "terms": ["yuqi"]}, {"number": "三", "heading": "协商的四个步骤", "kind": "steps", "body": "", "steps": [{"number": "1", "title": "找到官方客服", "body": "<p>从合同、App 或官网进入客服，不用短信里的号码。贷款想展期，要在到期前提出；已经<a class=\"term\" id=\"word-s3-yuqi\" href=\"#term-s3-yuqi\">逾期</a>的，今天就找。手边放好合同、账单和纸笔，打开通话录音。</p>\n<p>先要欠款明细，再谈困难。说清三句就够：我是谁，为什么还不上，每月能还多少。最后要一个受理编号。</p>", "prepare": "", "deadline": "", "script": "<p>我的合同编号是（编号），因（原因）暂时还不上，想协商。请先发欠款明细，本金、利息、罚息、违约金和其他费用分开列。</p>", "refusal": "<p>客服说办不了，就请对方登记为投诉，并给编号。仍不处理，银行和消费金融公司打 <a href=\"tel:12378\">12378</a>，租机商家打 <a href=\"tel:12315\">12315</a>，小额贷款公司找 12345。</p>", "warning": "", "basis": "<p>《民法典》第 678 条（2021-01-01 起施行）</p>", "anchor": "s3-1"}, {"number": "2", "title": "写一页减免申请", "body": "<p>法律没有规定格式，平台也不一定有模板。写它是为了留下记录，把困难和能还的数说清楚。按五块写：困难、收支、请求、方案、附件。只写真话，做不到的数不写。</p>", "prepare": "<p>合同编号、欠款明细、每月收支、困难证明的复印件。复印件写上「仅供本次协商使用」。</p>", "deadline": "", "script": "<p>本人（姓名），合同编号（编号）。因（原因），从（日期）起月收入为（金额）。请求减免（项目），余款分（期数）期还，每期（金额），首付日（日期）。对金额有异议的项目是（项目）。</p>", "refusal": "<p>不收书面申请，就用站内信或邮件发全文，截图留下发送时间。</p>", "warning": "<p>写还款计划，诉讼时效会从头算。要收费代写、代谈的人，不要给他身份证、银行卡和手机卡。</p>", "basis": "<p>《民法典》第 188、189、192、195 条（2021-01-01 起施行）</p>", "anchor": "s3-2"}, {"number": "3", "title": "等答复，按日子跟进", "body": "<p>提交后问清哪天答复，到那天没消息再问一次。结果可能是同意、部分同意或拒绝，对方不一定说明理由。有了方案别急着点同意，先把总额算一遍。</p>", "prepare": "", "deadline": "<p>银行和消费金融公司处理消费投诉，通常 15 日内答复，复杂的可能延长。租机商家没有这个时限。</p>", "script": "<p>我在（日期）提交了申请，受理编号（编号）。请书面告诉我结果。不同意的话，请说明是哪一项不行。</p>", "refusal": "<p>先改金额、期数或首付日，再交一次。拒绝的回复要留着，投诉和调解都用得上。</p>", "warning": "", "basis": "<p>《银行业保险业消费投诉处理管理办法》（2020-03-01 起施行）</p>", "anchor": "s3-3"}, {"number": "4", "title": "写成书面，照着还", "body": "<p>付款前看全这几样：债权人全称、欠款构成、每期金额和日期、减免项目、先抵哪一项、再次逾期怎么办。电子邮件、站内信和 App 内协议也算书面。写得含糊，法律上视为没有变更。</p>\n<p>以后每期按时付，凭证都存好。预计做不到，提前书面说明。</p>", "prepare": "", "deadline": "", "script": "<p>请把谈好的内容发成书面：总额、每期金额和日期、减免项目，以及先抵本金还是先抵费用。我确认后按期付款。</p>", "refusal": "<p>只肯口头说，就保存录音到结清，再发信息复述一遍请对方确认。没确认的减免，别当作已经有了。</p>", "warning": "<p>只在官方 App 或合同载明的对公账户付款。</p>", "basis": "<p>《民法典》第 469、543、544、561 条（2021-01-01 起施行）</p>", "anchor": "s3-4"}], "anchor": "s3", "terms": ["yuqi"]}], "related": []}',8,NULL,0,NULL,NULL),
(9,2,'逾期协商:怎样去操作?','编辑写的摘要：先要明细，再谈每月能还多少。',4,5,'2026-11-20','2026-11-30 19:26:57.179584','改了摘要','{"title": "逾期协商:怎样去操作?", "slug": "yuqi-xieshang", "topic": "xieshang", "platforms": [], "summary": "编辑写的摘要：先要明细，再谈每月能还多少。", "first_action": "找出合同和账单，写下四样：欠谁、欠多少、从哪天逾期、每月能还多少。", "last_checked": "2026-11-20", "aliases": ["逾期后怎么协商还款", "停息挂账怎么申请", "个人减免申请书怎么写", "协商被拒绝了怎么办", "还不上钱能申请破产吗", "一次性结清怎么谈", "逾期多久会被起诉", "催收联系我的家人怎么办"], "recommended": ["xinyong-zuji-yuqi", "fenqile-yuqi-xieshang"], "source": {"title": "逾期协商:怎样去操作?", "publisher": null, "author": null, "category": null, "published": null, "views": null, "url": null, "notice": "本页是重写更正版。步骤顺序跟随原文，原文的错误已经改正，文字全部另写。"}, "sections": [{"number": "一", "heading": "逾期后通常会发生什么", "kind": "text", "body": "先分清欠的是哪一种。贷款和消费分期，看借款规则；租机通常看租赁规则。一张订单背后可能有平台、出租人、放款方和担保方，催款的和债主不一定是同一家。欠谁，以你合同里的出租人/放款方全称为准。\n\n通常先来的是短信和电话。之后可能有信函、第三方催收，债可能由担保方代偿，也可能转让给别人。再往后，可能是调解或起诉，对方起诉不用先有法院文书。天数没有全国统一的规定，以合同为准。\n\n欠款可能加上违约金、逾期利息或罚息（《民法典》第 585、676 条）。「滞纳金」是老叫法，平台也无权「罚款」。贷款类逾期可能报送央行征信；租机逾期，通常先影响平台里的信用评价。\n\n单纯还不上，是民事违约，不是犯罪。强制执行要先有生效的法律文书。逾期本身，也不会让你被限制高消费。", "steps": [], "anchor": "s1", "terms": []}, {"number": "二", "heading": "为什么要主动协商", "kind": "text", "body": "谈，可能换来减免罚息或违约金，也可能换来延期或重新分期。减本金的情况很少。同不同意、减多少，由对方决定。\n\n已经报送的逾期，谈成了也不会自动消失，但按约还下去，可以防止继续变坏。不良记录从还清那天起保留 5 年（《征信业管理条例》第 16 条）。\n\n「停息挂账」不是法律术语。有明文规定的只有信用卡：欠款超出你的能力、你又愿意还，银行可以和你谈个性化分期，最长 5 年（《商业银行信用卡业务监督管理办法》第 70 条）。这里是「可以」，不是「必须」。网贷、分期和租机没有这一条，只能双方商量。\n\n还有一条规则要先知道。诉讼时效是对方起诉的期限，一般 3 年，同一笔债分期付的，从最后一期到期起算（《民法典》第 188、189、192、195 条）。过了期债也还在，只是你可以抗辩，打官司时一审就要提。你提出延期、分期、还款计划，或者先还一部分，期限都会从头算。知道这一点，再决定怎么谈。", "steps": [], "anchor": "s2", "terms": []}, {"number": "三", "heading": "协商的四个步骤", "kind": "steps", "body": "", "steps": [{"number": "1", "title": "找到官方客服", "body": "从合同、App 或官网进入客服，不用短信里的号码。贷款想展期，要在到期前提出；已经逾期的，今天就找。手边放好合同、账单和纸笔，打开通话录音。\n\n先要欠款明细，再谈困难。说清三句就够：我是谁，为什么还不上，每月能还多少。最后要一个受理编号。", "prepare": "", "deadline": "", "script": "我的合同编号是（编号），因（原因）暂时还不上，想协商。请先发欠款明细，本金、利息、罚息、违约金和其他费用分开列。", "refusal": "客服说办不了，就请对方登记为投诉，并给编号。仍不处理，银行和消费金融公司打 12378，租机商家打 12315，小额贷款公司找 12345。", "warning": "", "basis": "《民法典》第 678 条（2021-01-01 起施行）", "anchor": "s3-1"}, {"number": "2", "title": "写一页减免申请", "body": "法律没有规定格式，平台也不一定有模板。写它是为了留下记录，把困难和能还的数说清楚。按五块写：困难、收支、请求、方案、附件。只写真话，做不到的数不写。", "prepare": "合同编号、欠款明细、每月收支、困难证明的复印件。复印件写上「仅供本次协商使用」。", "deadline": "", "script": "本人（姓名），合同编号（编号）。因（原因），从（日期）起月收入为（金额）。请求减免（项目），余款分（期数）期还，每期（金额），首付日（日期）。对金额有异议的项目是（项目）。", "refusal": "不收书面申请，就用站内信或邮件发全文，截图留下发送时间。", "warning": "写还款计划，诉讼时效会从头算。要收费代写、代谈的人，不要给他身份证、银行卡和手机卡。", "basis": "《民法典》第 188、189、192、195 条（2021-01-01 起施行）", "anchor": "s3-2"}, {"number": "3", "title": "等答复，按日子跟进", "body": "提交后问清哪天答复，到那天没消息再问一次。结果可能是同意、部分同意或拒绝，对方不一定说明理由。有了方案别急着点同意，先把总额算一遍。", "prepare": "", "deadline": "银行和消费金融公司处理消费投诉，通常 15 日内答复，复杂的可能延长。租机商家没有这个时限。", "script": "我在（日期）提交了申请，受理编号（编号）。请书面告诉我结果。不同意的话，请说明是哪一项不行。", "refusal": "先改金额、期数或首付日，再交一次。拒绝的回复要留着，投诉和调解都用得上。", "warning": "", "basis": "《银行业保险业消费投诉处理管理办法》（2020-03-01 起施行）", "anchor": "s3-3"}, {"number": "4", "title": "写成书面，照着还", "body": "付款前看全这几样：债权人全称、欠款构成、每期金额和日期、减免项目、先抵哪一项、再次逾期怎么办。电子邮件、站内信和 App 内协议也算书面。写得含糊，法律上视为没有变更。\n\n以后每期按时付，凭证都存好。预计做不到，提前书面说明。", "prepare": "", "deadline": "", "script": "请把谈好的内容发成书面：总额、每期金额和日期、减免项目，以及先抵本金还是先抵费用。我确认后按期付款。", "refusal": "只肯口头说，就保存录音到结清，再发信息复述一遍请对方确认。没确认的减免，别当作已经有了。", "warning": "只在官方 App 或合同载明的对公账户付款。", "basis": "《民法典》第 469、543、544、561 条（2021-01-01 起施行）", "anchor": "s3-4"}], "anchor": "s3", "terms": []}], "related": []}','{"title": "逾期协商:怎样去操作?", "slug": "yuqi-xieshang", "topic": "xieshang", "platforms": [], "summary": "<p>编辑写的摘要：先要明细，再谈每月能还多少。</p>", "first_action": "<p>找出合同和账单，写下四样：欠谁、欠多少、从哪天逾期、每月能还多少。</p>", "last_checked": "2026-11-20", "aliases": ["逾期后怎么协商还款", "停息挂账怎么申请", "个人减免申请书怎么写", "协商被拒绝了怎么办", "还不上钱能申请破产吗", "一次性结清怎么谈", "逾期多久会被起诉", "催收联系我的家人怎么办"], "recommended": ["xinyong-zuji-yuqi", "fenqile-yuqi-xieshang"], "source": {"title": "逾期协商:怎样去操作?", "publisher": null, "author": null, "category": null, "published": null, "views": null, "url": null, "notice": "本页是重写更正版。步骤顺序跟随原文，原文的错误已经改正，文字全部另写。"}, "sections": [{"number": "一", "heading": "逾期后通常会发生什么", "kind": "text", "body": "<p>先分清欠的是哪一种。贷款和消费分期，看借款规则；租机通常看租赁规则。一张订单背后可能有平台、出租人、放款方和担保方，催款的和债主不一定是同一家。欠谁，以你合同里的出租人/放款方全称为准。</p>\n<p>通常先来的是短信和电话。之后可能有信函、第三方催收，债可能由担保方代偿，也可能转让给别人。再往后，可能是调解或起诉，对方起诉不用先有法院文书。天数没有全国统一的规定，以合同为准。</p>\n<p>欠款可能加上违约金、<a class=\"term\" id=\"word-s1-yuqi\" href=\"#term-s1-yuqi\">逾期</a>利息或罚息（<a class=\"cite\" href=\"#law-1\">《民法典》第 585、676 条</a>）。「滞纳金」是老叫法，平台也无权「罚款」。贷款类逾期可能报送央行征信；租机逾期，通常先影响平台里的信用评价。</p>\n<p>单纯还不上，是民事违约，不是犯罪。强制执行要先有生效的法律文书。逾期本身，也不会让你被限制高消费。</p>", "steps": [], "anchor": "s1", "terms": ["yuqi"]}, {"number": "二", "heading": "为什么要主动协商", "kind": "text", "body": "<p>谈，可能换来减免罚息或违约金，也可能换来延期或重新分期。减本金的情况很少。同不同意、减多少，由对方决定。</p>\n<p>已经报送的<a class=\"term\" id=\"word-s2-yuqi\" href=\"#term-s2-yuqi\">逾期</a>，谈成了也不会自动消失，但按约还下去，可以防止继续变坏。不良记录从还清那天起保留 5 年（<a class=\"cite\" href=\"#law-2\">《征信业管理条例》第 16 条</a>）。</p>\n<p>「停息挂账」不是法律术语。有明文规定的只有信用卡：欠款超出你的能力、你又愿意还，银行可以和你谈个性化分期，最长 5 年（<a class=\"cite\" href=\"#law-3\">《商业银行信用卡业务监督管理办法》第 70 条</a>）。这里是「可以」，不是「必须」。网贷、分期和租机没有这一条，只能双方商量。</p>\n<p>还有一条规则要先知道。诉讼时效是对方起诉的期限，一般 3 年，同一笔债分期付的，从最后一期到期起算（<a class=\"cite\" href=\"#law-1\">《民法典》第 188、189、192、195 条</a>）。过了期债也还在，只是你可以抗辩，打官司时一审就要提。你提出延期、分期、还款计划，或者先还一部分，期限都会从头算。知道这一点，再决定怎么谈。</p>", "steps": [], "anchor": "s2", "terms": ["yuqi"]}, {"number": "三", "heading": "协商的四个步骤", "kind": "steps", "body": "", "steps": [{"number": "1", "title": "找到官方客服", "body": "<p>从合同、App 或官网进入客服，不用短信里的号码。贷款想展期，要在到期前提出；已经<a class=\"term\" id=\"word-s3-yuqi\" href=\"#term-s3-yuqi\">逾期</a>的，今天就找。手边放好合同、账单和纸笔，打开通话录音。</p>\n<p>先要欠款明细，再谈困难。说清三句就够：我是谁，为什么还不上，每月能还多少。最后要一个受理编号。</p>", "prepare": "", "deadline": "", "script": "<p>我的合同编号是（编号），因（原因）暂时还不上，想协商。请先发欠款明细，本金、利息、罚息、违约金和其他费用分开列。</p>", "refusal": "<p>客服说办不了，就请对方登记为投诉，并给编号。仍不处理，银行和消费金融公司打 <a href=\"tel:12378\">12378</a>，租机商家打 <a href=\"tel:12315\">12315</a>，小额贷款公司找 12345。</p>", "warning": "", "basis": "<p>《民法典》第 678 条（2021-01-01 起施行）</p>", "anchor": "s3-1"}, {"number": "2", "title": "写一页减免申请", "body": "<p>法律没有规定格式，平台也不一定有模板。写它是为了留下记录，把困难和能还的数说清楚。按五块写：困难、收支、请求、方案、附件。只写真话，做不到的数不写。</p>", "prepare": "<p>合同编号、欠款明细、每月收支、困难证明的复印件。复印件写上「仅供本次协商使用」。</p>", "deadline": "", "script": "<p>本人（姓名），合同编号（编号）。因（原因），从（日期）起月收入为（金额）。请求减免（项目），余款分（期数）期还，每期（金额），首付日（日期）。对金额有异议的项目是（项目）。</p>", "refusal": "<p>不收书面申请，就用站内信或邮件发全文，截图留下发送时间。</p>", "warning": "<p>写还款计划，诉讼时效会从头算。要收费代写、代谈的人，不要给他身份证、银行卡和手机卡。</p>", "basis": "<p>《民法典》第 188、189、192、195 条（2021-01-01 起施行）</p>", "anchor": "s3-2"}, {"number": "3", "title": "等答复，按日子跟进", "body": "<p>提交后问清哪天答复，到那天没消息再问一次。结果可能是同意、部分同意或拒绝，对方不一定说明理由。有了方案别急着点同意，先把总额算一遍。</p>", "prepare": "", "deadline": "<p>银行和消费金融公司处理消费投诉，通常 15 日内答复，复杂的可能延长。租机商家没有这个时限。</p>", "script": "<p>我在（日期）提交了申请，受理编号（编号）。请书面告诉我结果。不同意的话，请说明是哪一项不行。</p>", "refusal": "<p>先改金额、期数或首付日，再交一次。拒绝的回复要留着，投诉和调解都用得上。</p>", "warning": "", "basis": "<p>《银行业保险业消费投诉处理管理办法》（2020-03-01 起施行）</p>", "anchor": "s3-3"}, {"number": "4", "title": "写成书面，照着还", "body": "<p>付款前看全这几样：债权人全称、欠款构成、每期金额和日期、减免项目、先抵哪一项、再次逾期怎么办。电子邮件、站内信和 App 内协议也算书面。写得含糊，法律上视为没有变更。</p>\n<p>以后每期按时付，凭证都存好。预计做不到，提前书面说明。</p>", "prepare": "", "deadline": "", "script": "<p>请把谈好的内容发成书面：总额、每期金额和日期、减免项目，以及先抵本金还是先抵费用。我确认后按期付款。</p>", "refusal": "<p>只肯口头说，就保存录音到结清，再发信息复述一遍请对方确认。没确认的减免，别当作已经有了。</p>", "warning": "<p>只在官方 App 或合同载明的对公账户付款。</p>", "basis": "<p>《民法典》第 469、543、544、561 条（2021-01-01 起施行）</p>", "anchor": "s3-4"}], "anchor": "s3", "terms": ["yuqi"]}], "related": []}',8,1,0,NULL,NULL),
(10,2,'租来的手机怎么还','还没有发布的摘要：先约好时间，再寄。',1,1,'2026-11-20','2026-11-30 19:26:58.884549','改了摘要','{"title": "租来的手机怎么还", "slug": "huanji", "topic": "zuji", "platforms": [], "summary": "还没有发布的摘要：先约好时间，再寄。", "first_action": "今天先把合同截图存好。", "last_checked": "2026-11-20", "aliases": [], "recommended": [], "source": {"title": null, "publisher": null, "author": null, "category": null, "published": null, "views": null, "url": null, "notice": null}, "sections": [{"number": "一", "heading": "先看合同", "kind": "steps", "body": "", "steps": [{"number": "1", "title": "找到还机的地址", "body": "打开订单，把还机的地址那一页截图存好。", "prepare": "", "deadline": "", "script": "", "refusal": "", "warning": "不要点短信里的链接。", "basis": "", "anchor": "s1-1"}], "anchor": "s1", "terms": []}], "related": []}','{"title": "租来的手机怎么还", "slug": "huanji", "topic": "zuji", "platforms": [], "summary": "<p>还没有发布的摘要：先约好时间，再寄。</p>", "first_action": "<p>今天先把合同截图存好。</p>", "last_checked": "2026-11-20", "aliases": [], "recommended": [], "source": {"title": null, "publisher": null, "author": null, "category": null, "published": null, "views": null, "url": null, "notice": null}, "sections": [{"number": "一", "heading": "先看合同", "kind": "steps", "body": "", "steps": [{"number": "1", "title": "找到还机的地址", "body": "<p>打开订单，把还机的地址那一页截图存好。</p>", "prepare": "", "deadline": "", "script": "", "refusal": "", "warning": "<p>不要点短信里的链接。</p>", "basis": "", "anchor": "s1-1"}], "anchor": "s1", "terms": []}], "related": []}',4,1,0,NULL,NULL),
(11,2,'送审的一篇','等人看的摘要。',1,1,'2026-11-20','2026-11-30 19:26:59.314244','改了摘要','{"title": "送审的一篇", "slug": "songshen", "topic": "zuji", "platforms": [], "summary": "等人看的摘要。", "first_action": "今天先把合同截图存好。", "last_checked": "2026-11-20", "aliases": [], "recommended": [], "source": {"title": null, "publisher": null, "author": null, "category": null, "published": null, "views": null, "url": null, "notice": null}, "sections": [{"number": "一", "heading": "先看合同", "kind": "steps", "body": "", "steps": [{"number": "1", "title": "找到联系方式", "body": "打开订单，把联系方式那一页截图存好。", "prepare": "", "deadline": "", "script": "", "refusal": "", "warning": "不要点短信里的链接。", "basis": "", "anchor": "s1-1"}], "anchor": "s1", "terms": []}], "related": []}','{"title": "送审的一篇", "slug": "songshen", "topic": "zuji", "platforms": [], "summary": "<p>等人看的摘要。</p>", "first_action": "<p>今天先把合同截图存好。</p>", "last_checked": "2026-11-20", "aliases": [], "recommended": [], "source": {"title": null, "publisher": null, "author": null, "category": null, "published": null, "views": null, "url": null, "notice": null}, "sections": [{"number": "一", "heading": "先看合同", "kind": "steps", "body": "", "steps": [{"number": "1", "title": "找到联系方式", "body": "<p>打开订单，把联系方式那一页截图存好。</p>", "prepare": "", "deadline": "", "script": "", "refusal": "", "warning": "<p>不要点短信里的链接。</p>", "basis": "", "anchor": "s1-1"}], "anchor": "s1", "terms": []}], "related": []}',6,1,0,NULL,NULL),
(12,2,'定好时间的一篇','到时候才发布的摘要。',1,1,'2026-11-20','2026-11-30 19:26:59.753281','改了摘要','{"title": "定好时间的一篇", "slug": "dingshi", "topic": "zuji", "platforms": [], "summary": "到时候才发布的摘要。", "first_action": "今天先把合同截图存好。", "last_checked": "2026-11-20", "aliases": [], "recommended": [], "source": {"title": null, "publisher": null, "author": null, "category": null, "published": null, "views": null, "url": null, "notice": null}, "sections": [{"number": "一", "heading": "先看合同", "kind": "steps", "body": "", "steps": [{"number": "1", "title": "找到账单", "body": "打开订单，把账单那一页截图存好。", "prepare": "", "deadline": "", "script": "", "refusal": "", "warning": "不要点短信里的链接。", "basis": "", "anchor": "s1-1"}], "anchor": "s1", "terms": []}], "related": []}','{"title": "定好时间的一篇", "slug": "dingshi", "topic": "zuji", "platforms": [], "summary": "<p>到时候才发布的摘要。</p>", "first_action": "<p>今天先把合同截图存好。</p>", "last_checked": "2026-11-20", "aliases": [], "recommended": [], "source": {"title": null, "publisher": null, "author": null, "category": null, "published": null, "views": null, "url": null, "notice": null}, "sections": [{"number": "一", "heading": "先看合同", "kind": "steps", "body": "", "steps": [{"number": "1", "title": "找到账单", "body": "<p>打开订单，把账单那一页截图存好。</p>", "prepare": "", "deadline": "", "script": "", "refusal": "", "warning": "<p>不要点短信里的链接。</p>", "basis": "", "anchor": "s1-1"}], "anchor": "s1", "terms": []}], "related": []}',1,1,0,NULL,NULL),
(13,1,'还没写完的草稿','只有一句话。',0,1,NULL,'2026-11-30 19:27:00.614391','新建','{"title": "还没写完的草稿", "slug": "huan-mei-xie-wan-de-cao-gao", "topic": "", "platforms": [], "summary": "只有一句话。", "first_action": "", "last_checked": null, "aliases": [], "recommended": [], "source": {"title": null, "publisher": null, "author": null, "category": null, "published": null, "views": null, "url": null, "notice": null}, "sections": [], "related": []}','{"title": "还没写完的草稿", "slug": "huan-mei-xie-wan-de-cao-gao", "topic": "", "platforms": [], "summary": "<p>只有一句话。</p>", "first_action": "", "last_checked": null, "aliases": [], "recommended": [], "source": {"title": null, "publisher": null, "author": null, "category": null, "published": null, "views": null, "url": null, "notice": null}, "sections": [], "related": []}',9,1,0,NULL,NULL);
INSERT INTO "articles_publication" VALUES
(1,'2026-11-30 19:26:47.609656',0,'','',NULL,1,NULL,1),
(2,'2026-11-30 19:26:48.783206',0,'','',NULL,2,NULL,2),
(3,'2026-11-30 19:26:49.658647',0,'','',NULL,3,NULL,3),
(4,'2026-11-30 19:26:51.115438',0,'','',NULL,4,NULL,4),
(5,'2026-11-30 19:26:52.493894',0,'','','2026-11-30 19:27:00.356414',5,NULL,5),
(6,'2026-11-30 19:26:53.567886',0,'','',NULL,6,NULL,6),
(7,'2026-11-30 19:26:54.297433',0,'','',NULL,7,NULL,7),
(8,'2026-11-30 19:26:55.959200',0,'','','2026-11-30 19:26:57.579615',8,NULL,8),
(9,'2026-11-30 19:26:57.581002',0,'改写了摘要','',NULL,8,3,9);
INSERT INTO "articles_review" VALUES
(1,'2026-11-30 19:26:59.512917','金额写得对吗','',NULL,'',NULL,6,1,2,11),
(2,'2026-11-30 19:26:59.853949','','approved','2026-11-30 19:27:00.181766','可以',2,1,1,2,12);
INSERT INTO "articles_schedule" VALUES
(1,'publish','2099-01-01 01:00:00',0,'换了新的账单页','已经看过','','',NULL,1,3,12),
(2,'unpublish','2099-01-01 01:00:00',0,'','','','',NULL,4,3,NULL);
INSERT INTO "articles_upload" VALUES
(1,'2026-11-30 19:27:03.224246','deng-daoru.txt',CAST('---
slug: deng-daoru
topic: zuji
first_action: 今天先把合同截图存好。
last_checked: 2026-11-20
---
等导入的一篇
先看合同，再打官方客服。
一、先看合同
1. 找到合同
打开订单，把合同那一页截图存好。
> 注意：不要点短信里的链接。
' AS BLOB),1);
INSERT INTO "articles_statementuse" VALUES
(7,'s1','逾期后通常会发生什么',8,2),
(8,'s3-1','找到官方客服',8,3);
INSERT INTO "otp_totp_totpdevice" VALUES
(1,'app',1,'0000000000000000000000000000000000000000',30,0,6,1,0,-1,3,0,NULL,'2026-11-30 19:26:56.979769',NULL);
DELETE FROM sqlite_sequence;
INSERT INTO sqlite_sequence VALUES
('django_migrations',39),
('django_admin_log',20),
('django_content_type',48),
('auth_permission',194),
('auth_group',4),
('auth_user',5),
('articles_termuse',5),
('articles_titlekey',39),
('articles_helpline',4),
('articles_term',2),
('articles_word',157),
('articles_article',9),
('articles_revision',13),
('articles_publication',9),
('articles_review',2),
('articles_schedule',2),
('articles_upload',1),
('articles_statementuse',8),
('auth_group_permissions',125),
('axes_accessattempt',0),
('axes_accesslog',0),
('otp_totp_totpdevice',1),
('articles_topic',2),
('articles_synonym',2),
('articles_situation',5),
('articles_stage',3),
('articles_legalstatement',3),
('articles_proofrule',2),
('articles_siteversion',1),
('articles_wordkey',560),
('articles_section',16),
('articles_step',20),
('articles_source',8),
('articles_wanted',41),
('articles_recommendation',8),
('articles_platform',2),
('articles_article_platforms',2),
('articles_lawuse',14),
('articles_closeguide',86),
('auth_user_groups',4),
('articles_formerslug',1),
('articles_dailysalt',1),
('articles_said',5),
('articles_feedback',4),
('articles_searchcount',2),
('articles_viewcount',1);
COMMIT;
