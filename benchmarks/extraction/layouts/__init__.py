"""Page designs of the yardstick, none of which the simulated families use."""

from benchmarks.extraction.layouts import (
    editors,
    english,
    frameworks,
    nationals,
    oddities,
    portals,
    views,
    webforms,
    wordpress,
)
from benchmarks.extraction.scene import Design

DESIGNS: dict[str, Design] = {
    design.name: design
    for designs in (
        wordpress.DESIGNS,
        webforms.DESIGNS,
        portals.PORTALS,
        frameworks.FRAMEWORKS,
        views.VIEWS,
        nationals.DESIGNS,
        oddities.DESIGNS,
        english.DESIGNS,
        editors.DESIGNS,
    )
    for design in designs
}
