"""Rules of the house that no tool checks."""

import re
import subprocess
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
PACKAGES = ("baotinh", "connectors", "transforms", "sql", "flows", "simulator")
MODULES = sorted(path for package in PACKAGES for path in (ROOT / package).rglob("*.py"))
DRAWERS = {"utils", "util", "helpers", "helper", "common", "base", "misc", "manager", "managers"}
# Joined here, so that this file does not hold what it forbids.
FORBIDDEN = [
    "pypi" + ".org",
    "pythonhosted" + ".org",
    "files.python" + "hosted",
    "--index" + "-url http",
    "farm" + "-bench",
    "farm" + "-studio",
    "duplicates " + "--change",
    "sub" + "agent",
    "/work" + "/main",
    "/work" + "/shared",
]


def kept_files() -> list[Path]:
    """What a clone would hold: tracked files, and new ones that nobody ignores."""
    command = ["git", "ls-files", "--cached", "--others", "--exclude-standard", "-z"]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
    if done.returncode:
        return [path for path in ROOT.rglob("*") if path.is_file() and not {".venv", ".git"} & set(path.parts)]
    return [ROOT / name for name in done.stdout.split("\0") if name and (ROOT / name).is_file()]


@pytest.mark.parametrize("words", FORBIDDEN)
def test_no_file_holds(words):
    found = [
        str(path.relative_to(ROOT))
        for path in kept_files()
        if words in path.read_bytes().decode("utf-8", "replace").lower()
    ]
    assert found == []


def test_modules_are_named_for_what_they_hold():
    assert not [path for path in MODULES if path.stem in DRAWERS]


@pytest.mark.parametrize("path", MODULES, ids=lambda path: str(path.relative_to(ROOT)))
def test_a_module_leaves_nothing_for_later(path):
    text = path.read_text(encoding="utf-8")
    assert not re.search(r"\b(TODO|FIXME|XXX|HACK)\b|NotImplementedError", text)
    assert not re.search(r"except\s*(Exception|BaseException)?\s*:\s*(#.*)?\n\s*pass\b", text)


def test_tests_are_no_packages():
    assert not list((ROOT / "tests").rglob("__init__.py"))


def test_links_of_the_documents_lead_somewhere():
    names = ("README.md", "CONTRIBUTING.md", "CHANGELOG.md")
    documents = [*(ROOT / name for name in names), *(ROOT / "docs").rglob("*.md")]
    broken = [
        f"{document.name}: {target}"
        for document in documents
        for target in re.findall(r"\]\(([^)#]+)[^)]*\)", document.read_text(encoding="utf-8"))
        if "://" not in target and not (document.parent / target).exists()
    ]
    assert broken == []


def test_the_lock_names_no_place_and_hashes_everything():
    lock = (ROOT / "requirements.lock").read_text(encoding="utf-8")
    assert "://" not in lock
    pinned = re.findall(r"^[a-z0-9][^\s]*==", lock, re.MULTILINE)
    assert len(pinned) > 100
    assert len(re.findall(r"^[a-z0-9][^\n]*==[^\n]*\\\n\s+--hash=", lock, re.MULTILINE)) == len(pinned)


def test_continuous_integration_runs_what_the_readme_says():
    assert "make test" in (ROOT / ".ci" / "run").read_text(encoding="utf-8")
    assert "make test" in (ROOT / "README.md").read_text(encoding="utf-8")
