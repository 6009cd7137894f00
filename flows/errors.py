"""What an operator has to mend, as one small tree."""


class OperatorError(Exception):
    """Something outside the code is not as it must be; the message says what to do."""


class SettingsError(OperatorError):
    """The environment holds a value that cannot be used; the message names the variable and the cure."""


class WarehouseError(OperatorError):
    """The warehouse cannot be reached, or has not the schema that this code knows."""


class Overtaken(Exception):
    """The lease of a newspaper ran out and somebody else has it: this run must write no more."""
