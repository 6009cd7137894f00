"""Page designs that resemble none of the simulator's: blogs, old portals, frameworks, print copies."""

from benchmarks.extraction.layouts.frameworks import FRAMEWORKS
from benchmarks.extraction.layouts.portals import PORTALS
from benchmarks.extraction.layouts.views import VIEWS
from benchmarks.extraction.scene import Design

DESIGNS: dict[str, Design] = {design.name: design for design in (*PORTALS, *FRAMEWORKS, *VIEWS)}
