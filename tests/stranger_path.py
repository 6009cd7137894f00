"""The path of docs/warehouse.md as a stranger walks it: demo, feed, export, pandas, DuckDB, with a clock.

`make stranger-test` runs it. pandas and DuckDB are no dependencies of ours: they are fetched as the page says.
"""

import os
import re
import shlex
import subprocess
import sys
import tempfile
import time
import venv
from pathlib import Path

ROOT = Path(__file__).parents[1]
TEXT = (ROOT / "docs" / "warehouse.md").read_text(encoding="utf-8")
LIMIT = 300  # seconds


def fences(language: str) -> list[str]:
    """The blocks of the page in a language, in their order."""
    return re.findall(rf"```{language}\n(.*?)```", TEXT, re.DOTALL)


def commands() -> list[list[str]]:
    """What the first block of the page says to type, without `.venv/bin/`."""
    lines = [line.partition("#")[0].strip() for line in fences("sh")[0].splitlines()]
    return [shlex.split(line.removeprefix(".venv/bin/")) for line in lines if line]


def readers() -> list[str]:
    """What the page says to install for its snippets."""
    return sorted({name for line in re.findall(r"`pip install ([\w ]+)`", TEXT) for name in line.split()})


def walk(folder: Path) -> None:
    """Type everything in a new home. Raises CalledProcessError."""
    bin_folder = Path(sys.executable).parent
    environment = {
        **os.environ, "BAOTINH_HOME": str(folder / "home"), "DATABASE_URL": "",
        "PATH": f"{bin_folder}{os.pathsep}{os.environ['PATH']}",
    }  # fmt: skip

    def run(*words: str | Path) -> str:
        started = time.monotonic()
        done = subprocess.run(words, env=environment, cwd=folder, stdout=subprocess.PIPE, text=True, check=True)
        told = done.stdout.strip().splitlines()
        print(f"{time.monotonic() - started:6.1f} s  {shlex.join(map(str, words))[-90:]}", flush=True)
        print("          " + (told[-1][:110] if told else "nothing was printed"), flush=True)
        assert told, "a stranger would wonder"
        return done.stdout

    try:
        run("baotinh", "demo")
        told = {words[1]: run(*words) for words in commands()}
        python = make_environment(folder / "venv", run)
        address = run("baotinh", "db", "url", "--reader").strip()
        assert '"change_id": 1,' in told["follow"]
        for snippet in fences("python"):
            run(python, "-c", snippet, address)
    finally:
        subprocess.run(["baotinh", "db", "stop"], env=environment, cwd=folder, check=False)


def make_environment(folder: Path, run) -> Path:
    """An environment with what readers use beside what our own has."""
    venv.create(folder, with_pip=True)
    python = folder / "bin" / "python"
    run(python, "-m", "pip", "--disable-pip-version-check", "install", *readers())
    (here,) = (Path(place) for place in sys.path if place.endswith("site-packages"))
    (place,) = (folder / "lib").glob("python3*/site-packages")
    (place / "ours.pth").write_text(f"{here}\n")
    return python


def main() -> int:
    started = time.monotonic()
    with tempfile.TemporaryDirectory(prefix="baotinh-stranger-") as folder:
        walk(Path(folder))
    seconds = time.monotonic() - started
    print(f"{seconds:.0f} s of {LIMIT}")
    return int(seconds > LIMIT)


if __name__ == "__main__":
    sys.exit(main())
