"""The version of the site, by which caches know whether their pages are current."""
