"""How a guide reaches its readers: three layers, and nothing else keeps anything.

1. `guide_body`: a revision holds the HTML of its sections, made when the revision is made. It has slots
   where something depends on the day, on rows that editors keep, or on being a preview.
2. `articles.reading.guide_page`: the view puts the page round it and fills the slots. What all guides
   show besides their text is read once for each version of the site (`articles.reading.site_parts`).
3. `helpcenter.page_cache`: the finished page is kept in memory, in front of Django, under the site's
   version (`site_version`), which every change of what readers see counts up in its own transaction.

nginx may keep a page until the second ends: see `deploy/nginx.conf`.
"""
