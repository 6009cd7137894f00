"""Which peers this environment has: all of them in the one of `make bench`, none in the product's."""

import importlib.util
import logging
import warnings
from collections.abc import Callable, Mapping

from benchmarks.peers.reading import Read, Reading
from benchmarks.samples import Sample

_MODULES = ("trafilatura", "newspaper", "newsplease", "readability", "fundus")


def load_peers() -> dict[str, Callable[[Sample], Reading]]:
    """Return the peers by name, or nothing when their environment is not this one."""
    if any(importlib.util.find_spec(module) is None for module in _MODULES):
        return {}
    logging.disable(logging.CRITICAL)
    warnings.simplefilter("ignore")
    from benchmarks.peers.fundus_style import ANY, LAYOUTS, read_with
    from benchmarks.peers.generic import GENERIC

    peers = {name: _over(read) for name, read in GENERIC.items()}
    for name, complete in (("fundus", False), ("fundus + images, topics", True)):
        parsers = {design: read_with(selectors, complete=complete) for design, selectors in LAYOUTS.items()}
        peers[name] = _by_design(parsers, read_with(ANY, complete=complete))
    return peers


def _over(read: Read) -> Callable[[Sample], Reading]:
    return lambda sample: read(sample.page.body, sample.page.url)


def _by_design(parsers: Mapping[str, Read], anything: Read) -> Callable[[Sample], Reading]:
    return lambda sample: parsers.get(sample.design, anything)(sample.page.body, sample.page.url)
