"""An address as a drawing that a telephone reads."""

from functools import lru_cache
from html import escape

import segno

_QUIET_ZONE = 4


def qr_code(address: str, title: str) -> str:
    """The address as a drawing. Without `style`, which the content security policy refuses."""
    # The title is the first thing inside.
    return _drawn(address).replace(">", f"><title>{escape(title)}</title>", 1)


@lru_cache(maxsize=2_048)
def _drawn(address: str) -> str:
    """Drawing takes longer than all else in a page, and never comes out otherwise."""
    return segno.make(address, micro=False).svg_inline(
        svgclass="qr", lineclass=None, omitsize=True, border=_QUIET_ZONE
    )
