"""Everything that leads readers of Vietnamese news pages astray, each to be switched on by itself."""

from benchmarks.extraction.traps.around import AROUND
from benchmarks.extraction.traps.copies import COPIES
from benchmarks.extraction.traps.described import DESCRIBED
from benchmarks.extraction.traps.inside import INSIDE
from benchmarks.extraction.traps.markup import MARKUP
from benchmarks.extraction.traps.opening import OPENING
from benchmarks.extraction.traps.paragraphs import PARAGRAPHS
from benchmarks.extraction.traps.readers import READERS
from benchmarks.extraction.traps.shapes import SHAPES
from benchmarks.extraction.traps.stamps import STAMPS
from benchmarks.extraction.traps.trap import Trap

TRAPS: dict[str, Trap] = {
    trap.name: trap
    for trap in (*SHAPES, *DESCRIBED, *OPENING, *STAMPS, *COPIES, *INSIDE, *PARAGRAPHS, *AROUND, *READERS, *MARKUP)
}
