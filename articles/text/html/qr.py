"""QR codes as SVG."""

from functools import lru_cache
from html import escape

import segno

_QUIET_ZONE = 4


def qr_code(address: str, title: str) -> str:
    """The address as an SVG element, without `style`, which the content security policy refuses."""
    # SVG wants <title> as the first child.
    return _drawn(address).replace(">", f"><title>{escape(title)}</title>", 1)


@lru_cache(maxsize=2_048)
def _drawn(address: str) -> str:
    """Cached, because this takes longer than the rest of a page, and depends on the address alone."""
    return segno.make(address, micro=False).svg_inline(
        svgclass="qr", lineclass=None, omitsize=True, border=_QUIET_ZONE
    )
