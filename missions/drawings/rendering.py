"""Drawings as PNG, in our own font files, so that every server draws the same."""

import resvg_py

from .cards.typeface import BOLD, FAMILY, REGULAR


def as_png(svg, zoom=1):
    return resvg_py.svg_to_bytes(
        svg_string=svg,
        zoom=zoom,
        skip_system_fonts=True,
        font_files=[str(REGULAR), str(BOLD)],
        font_family=FAMILY,
    )
