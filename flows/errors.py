"""What an operator has to mend, as one small tree, and how a run ends that did nothing."""

from collections.abc import Sequence

from flows.progress import SourceResult


class OperatorError(Exception):
    """Something outside the code is not as it must be; the message says what to do."""


class SettingsError(OperatorError):
    """The environment holds a value that cannot be used; the message names the variable and the cure."""


class WarehouseError(OperatorError):
    """The warehouse cannot be reached, or has not the schema that this code knows."""


class Overtaken(Exception):
    """The lease of a newspaper ran out and somebody else has it: this run must write no more."""


class NothingDone(Exception):
    """No newspaper of a run was brought up to date; the message says why, `results` what each came to."""

    def __init__(self, holes: str, results: Sequence[SourceResult]) -> None:
        super().__init__(holes)
        self.results = tuple(results)
