import sys
from importlib.metadata import packages_distributions
from pathlib import Path

FLOWS = Path(__file__).parents[2] / "flows"


def test_no_file_of_flows_hides_a_module_of_others():
    """Prefect puts flows/ first on sys.path when a flow is loaded by its file."""
    names = {path.stem for path in FLOWS.iterdir()} - {"__init__", "__pycache__"}
    rooms = {"baotinh", "connectors", "transforms", "sql", "flows", "simulator", "tests"}
    assert len(names) > 3
    assert not names & (rooms | sys.stdlib_module_names | packages_distributions().keys())


def test_files_of_flows_import_absolutely():
    assert not [path.name for path in FLOWS.glob("*.py") if "from ." in path.read_text(encoding="utf-8")]
