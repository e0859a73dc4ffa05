"""Addresses that readers use, and programs."""

from django.contrib.sitemaps.views import index, sitemap
from django.urls import path

from .views.about import about
from .views.feedback import feedback, thanks
from .views.feeds import SITEMAPS, GuideFeed, guide_markdown, llms, robots
from .views.glossary import glossary, term
from .views.guide import guide, preview, print_step
from .views.health import healthz, readyz
from .views.helplines import helplines
from .views.home import home
from .views.search import search, suggest, wish
from .views.situations import situations
from .views.stages import stages
from .views.tools.contact_log import contact_log
from .views.tools.cost import cost
from .views.tools.court_message import court_message
from .views.tools.deadline import deadline
from .views.tools.debts import debts
from .views.tools.index import tools
from .views.tools.letters import letter, letters
from .views.tools.plan import plan
from .views.topic import topic

urlpatterns = [
    path("", home, name="home"),
    path("guides/<slug:slug>/", guide, name="guide"),
    path("guides/<slug:slug>.md", guide_markdown, name="guide_markdown"),
    path("print/<slug:slug>/", print_step, name="print_step"),
    path("preview/<str:token>/", preview, name="preview"),
    path("search/", search, name="search"),
    path("search/suggest/", suggest, name="suggest"),
    path("search/wish/", wish, name="wish"),
    path("topics/<slug:slug>/", topic, name="topic"),
    path("glossary/", glossary, name="glossary"),
    path("glossary/<slug:slug>/", term, name="term"),
    path("helplines/", helplines, name="helplines"),
    path("situations/<slug:debts>/", situations, name="situations"),
    path("stages/", stages, name="stages"),
    path("tools/", tools, name="tools"),
    path("tools/contact-log/", contact_log, name="tool_contact_log"),
    path("tools/cost/", cost, name="tool_cost"),
    path("tools/deadline/", deadline, name="tool_deadline"),
    path("tools/debts/", debts, name="tool_debts"),
    path("tools/letters/", letters, name="tool_letters"),
    path("tools/letters/<slug:slug>/", letter, name="letter"),
    path("tools/court-message/", court_message, name="tool_court_message"),
    path("tools/plan/", plan, name="tool_plan"),
    path("about/", about, name="about"),
    path("feedback/<slug:slug>/", feedback, name="feedback"),
    path("thanks/", thanks, name="thanks"),
    path("feed/", GuideFeed(), name="feed"),
    path("robots.txt", robots, name="robots"),
    path("llms.txt", llms, name="llms"),
    path(
        "sitemap.xml", index, {"sitemaps": SITEMAPS, "sitemap_url_name": "sitemaps"}, name="sitemap"
    ),
    path("sitemap-<section>.xml", sitemap, {"sitemaps": SITEMAPS}, name="sitemaps"),
    path("healthz", healthz, name="healthz"),
    path("readyz", readyz, name="readyz"),
]
