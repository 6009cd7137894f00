"""`baotinh up` and `down`: server, worker and warehouse on one machine, without containers."""

import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Iterator, Mapping
from contextlib import ExitStack, contextmanager
from pathlib import Path
from types import FrameType
from typing import Annotated

import typer

from baotinh import scheduler
from baotinh.errors import UserError
from flows.settings import Settings, read_settings

PATIENCE = 240  # seconds for the first start, which writes Prefect's database
RESTARTS = 5  # of one program within a run of `up`
PID = "up.pid"
DETACHED = "up.log"


def up(
    slugs: Annotated[list[str] | None, typer.Argument(help="Newspapers to ingest by schedule; none means all.")] = None,
    port: Annotated[int, typer.Option(min=1, max=65535, help="Where Prefect's UI and API answer.")] = 4200,
    detach: Annotated[bool, typer.Option("--detach", help="Go on in the background until `baotinh down`.")] = False,
    schedules: Annotated[bool, typer.Option(help="Register the deployments, whose schedules then run.")] = True,
) -> None:
    """Start the warehouse, a Prefect server and a worker, and register deployments; Ctrl-C stops all.

    What an operator changed in Prefect's UI stays as it is. Programs that die are started again; their
    output is in the folder `log` of the home folder.
    """
    settings = read_settings()
    if settings.prefect_api_url:
        raise UserError(
            "PREFECT_API_URL names a server already: `baotinh deploy` registers there, `prefect worker` works"
        )
    if schedules:
        from flows import office

        office.choose(slugs or [], settings)  # a missing contact is told now, and not by each run
    pid_file = settings.home / PID
    if running := alive(settings.home):
        raise UserError(f"it is up already, as process {running}; `baotinh down` stops it")
    settings.home.mkdir(parents=True, exist_ok=True)
    if detach:
        _detach(settings, port, slugs or [], schedules)
        return
    _stop_on_signal()
    pid_file.write_text(str(os.getpid()))
    try:
        _supervise(settings, port, slugs or [], schedules)
    finally:
        pid_file.unlink(missing_ok=True)


def down(
    database: Annotated[bool, typer.Option("--database", help="Also stop the embedded database server.")] = False,
) -> None:
    """Stop what `baotinh up` started; runs at work drop their batch and go on at the next start."""
    settings = read_settings()
    pid = alive(settings.home)
    if pid:
        os.kill(pid, signal.SIGTERM)
        _wait_for(lambda: not alive(settings.home), "the end of all programs", 60)
    typer.echo("stopped" if pid else "was not up")
    if database and not settings.database_url:
        from flows.warehouse import in_words
        from sql import embedded

        with in_words():
            embedded.stop(settings.home)


def alive(home: Path) -> int:
    """The process of `baotinh up` in a home folder; 0 when it is not up."""
    try:
        pid = int((home / PID).read_text())
        command = Path(f"/proc/{pid}/cmdline")
        if command.parent.parent.joinpath("self").exists() and b"baotinh" not in command.read_bytes():
            return 0
        os.kill(pid, 0)
    except (OSError, ValueError):
        return 0
    return pid


def _detach(settings: Settings, port: int, slugs: list[str], schedules: bool) -> None:
    command = [sys.executable, "-m", "baotinh.main", "up", *slugs, "--port", str(port)]
    command += [] if schedules else ["--no-schedules"]
    log = settings.home / DETACHED
    with log.open("ab") as output:
        child = subprocess.Popen(
            command, stdout=output, stderr=output, stdin=subprocess.DEVNULL, start_new_session=True
        )

    def ready() -> bool:
        if child.poll() is not None:
            raise UserError(f"it could not be started; {log} says why")
        return _answers(scheduler.api(port)) and (settings.home / PID).exists()

    _wait_for(ready, "the start of the server", PATIENCE)
    typer.echo(f"up as process {child.pid}, UI http://127.0.0.1:{port}, output {log}; `baotinh down` stops it")


def _stop_on_signal() -> None:
    def stop(number: int, _: FrameType | None) -> None:
        raise SystemExit(0 if number == signal.SIGTERM else 128 + number)

    signal.signal(signal.SIGTERM, stop)
    signal.signal(signal.SIGINT, stop)


def _supervise(settings: Settings, port: int, slugs: list[str], schedules: bool) -> None:
    address = scheduler.api(port)
    if _answers(address):
        raise UserError(f"port {port} is taken by another server: choose another with --port")
    from flows.warehouse import opened

    with opened(settings):
        typer.echo(f"warehouse  {settings.database_url.rpartition('@')[2] or settings.home / 'postgres'}")
    environment = scheduler.environment(settings, port)
    logs = settings.home / "log"
    logs.mkdir(exist_ok=True)
    commands = {
        "server": ["server", "start", "--host", "127.0.0.1", "--port", str(port)],
        "worker": ["worker", "start", "--pool", "baotinh", "--type", "process"],
    }
    with ExitStack() as stack:
        server = stack.enter_context(_program("server", commands["server"], environment, logs))
        _wait_for(lambda: server.poll() is not None or _answers(address), "the start of the server", PATIENCE)
        if server.poll() is not None:
            raise UserError(f"the server could not be started; {logs / 'server.log'} says why")
        typer.echo(f"server     http://127.0.0.1:{port}")
        if schedules:
            _deploy(environment, slugs)
        worker = stack.enter_context(_program("worker", commands["worker"], environment, logs))
        typer.echo(f"worker     process {worker.pid}, output in {logs}\nCtrl-C stops all")
        _keep_alive({"server": server, "worker": worker}, commands, environment, logs, stack, settings)


def _keep_alive(
    programs: dict[str, subprocess.Popen[bytes]],
    commands: Mapping[str, list[str]],
    environment: Mapping[str, str],
    logs: Path,
    stack: ExitStack,
    settings: Settings,
) -> None:
    """Start a program that died again, a few times; then give up in words."""
    left = dict.fromkeys(commands, RESTARTS)
    while True:
        time.sleep(1)
        if scheduler.mend_database(settings):
            typer.echo("the database server was gone; started again")
        for name, program in programs.items():
            if program.poll() is None:
                continue
            left[name] -= 1
            if left[name] < 0:
                raise UserError(f"the {name} has died {RESTARTS + 1} times; {logs / name}.log says why")
            typer.echo(f"{name} ended with status {program.returncode}; started again")
            programs[name] = stack.enter_context(_program(name, commands[name], environment, logs))


@contextmanager
def _program(
    name: str, arguments: list[str], environment: Mapping[str, str], logs: Path
) -> Iterator[subprocess.Popen[bytes]]:
    """A program of Prefect's and its children, in a group that ends with the context."""
    command = [sys.executable, "-m", "prefect", *arguments]
    with (logs / f"{name}.log").open("ab") as output:
        program = subprocess.Popen(
            command,
            env=dict(environment),
            stdout=output,
            stderr=output,
            stdin=subprocess.DEVNULL,
            start_new_session=True,
        )
    try:
        yield program
    finally:
        _end(program)


def _end(program: subprocess.Popen[bytes]) -> None:
    """End a group: first politely, so that flow runs give back their leases, then by force."""
    for number, seconds in ((signal.SIGTERM, 15), (signal.SIGKILL, 5)):
        try:
            os.killpg(program.pid, number)
        except ProcessLookupError:
            break
        end = time.monotonic() + seconds
        while _group_lives(program) and time.monotonic() < end:
            time.sleep(0.1)
    program.wait()


def _group_lives(program: subprocess.Popen[bytes]) -> bool:
    program.poll()  # a dead leader that nobody waited for would count as alive
    try:
        os.killpg(program.pid, 0)
    except ProcessLookupError:
        return False
    return True


def _deploy(environment: Mapping[str, str], slugs: list[str]) -> None:
    command = [sys.executable, "-m", "baotinh.main", "deploy", *slugs]
    done = subprocess.run(command, env=dict(environment), capture_output=True, text=True, check=False)
    if done.returncode:
        raise UserError(f"the deployments could not be registered: {done.stderr.strip()[-500:]}")
    typer.echo(f"deployed   {done.stdout.strip().splitlines()[-1]}")


def _answers(api: str) -> bool:
    import requests

    try:
        return requests.get(f"{api}/health", timeout=5).ok
    except requests.RequestException:
        return False


def _wait_for(happened: Callable[[], bool], what: str, seconds: float) -> None:
    end = time.monotonic() + seconds
    while not happened():
        if time.monotonic() > end:
            raise UserError(f"{what} did not happen within {seconds:g} s")
        time.sleep(0.5)
