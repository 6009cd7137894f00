"""What the environment says: the one module of the product that reads it."""

import os
import tomllib
from collections.abc import Mapping
from datetime import UTC, datetime
from pathlib import Path
from typing import Annotated

from platformdirs import user_data_path
from pydantic import AwareDatetime, Field, TypeAdapter, ValidationError, field_validator
from pydantic_settings import BaseSettings, NoDecode, SettingsConfigDict

from flows.errors import SettingsError

PREFECT_DATABASE = "PREFECT_SERVER_DATABASE_CONNECTION_URL"
FOREIGN = ("DATABASE_URL", "PREFECT_API_URL", "PREFECT_HOME", PREFECT_DATABASE)  # variables that are not ours alone


class Settings(BaseSettings):
    """All settings, each from BAOTINH_<NAME> (the database's address from DATABASE_URL).

    `home` holds everything that the product writes. `contact` (a page or a mail address) is told to
    every server, so that its people can complain; without one, only hosts of `connect_to` are asked.
    `sites` are folders of further declarations.
    `connect_to` sends hosts to addresses of the operator's choice ({"*.test": "127.0.0.1:8123"}).
    `delay` (seconds between two requests to a host) replaces each site's own; without any delay there is no
    `daily_cap` either, the number of articles that ordinary runs fetch of one newspaper in a day. `batch` is the number
    of articles that are fetched, read and loaded together; `lease` the seconds after which the
    claim of a run that died is free for others. `prefect_api_url`, `prefect_home` and `prefect_database` are
    Prefect's own settings. `dask` is the address of a Dask scheduler, whose workers read stored pages again.
    `now` stops the clock, for simulated newspapers; `fault_at` is for kill tests.
    """

    model_config = SettingsConfigDict(
        env_prefix="BAOTINH_", env_ignore_empty=True, frozen=True, extra="ignore", populate_by_name=True
    )

    home: Path = Field(default_factory=lambda: find_home())
    database_url: str = Field(default="", validation_alias="DATABASE_URL")
    contact: str = ""
    sites: Annotated[tuple[Path, ...], NoDecode] = ()
    connect_to: Annotated[dict[str, str], NoDecode] = {}
    delay: float | None = Field(default=None, ge=0)
    daily_cap: int = Field(default=2000, ge=1)
    batch: int = Field(default=100, ge=1, le=1000)
    lease: float = Field(default=60.0, gt=0)
    prefect_api_url: str = Field(default="", validation_alias="PREFECT_API_URL")
    prefect_home: Path | None = Field(default=None, validation_alias="PREFECT_HOME")
    prefect_database: str = Field(default="", validation_alias=PREFECT_DATABASE)
    dask: str = ""
    now: AwareDatetime | None = None
    fault_at: str = Field(default="", pattern=r"^([a-z_]+:[1-9]\d*(@[1-9]\d*)?)?$")

    @field_validator("home", mode="after")
    @classmethod
    def _absolute(cls, home: Path) -> Path:
        return home.expanduser().absolute()

    @field_validator("sites", mode="before")
    @classmethod
    def _split_folders(cls, value: object) -> object:
        """Folders are separated like those of PATH."""
        return tuple(filter(None, value.split(os.pathsep))) if isinstance(value, str) else value

    @field_validator("connect_to", mode="before")
    @classmethod
    def _split_pairs(cls, value: object) -> object:
        """Read JSON, or `host=address:port` separated by commas."""
        if not isinstance(value, str):
            return value
        if value.lstrip().startswith("{"):
            return TypeAdapter(dict[str, str]).validate_json(value)
        pairs = [pair.partition("=") for pair in filter(None, (part.strip() for part in value.split(",")))]
        return {host: target for host, _, target in pairs}

    @field_validator("connect_to", mode="after")
    @classmethod
    def _check_targets(cls, value: dict[str, str]) -> dict[str, str]:
        for host, target in value.items():
            if not host or not target.rpartition(":")[2].isdigit():
                raise ValueError(f"{host}={target}: write host=address:port, e.g. *.test=127.0.0.1:8123")
        return value

    def clock(self) -> datetime:
        """The present instant, aware."""
        return self.now or datetime.now(UTC)

    @property
    def prefect_folder(self) -> Path:
        """Where Prefect, started by us, keeps its runs."""
        return self.prefect_home or self.home / "prefect"

    def environment(self) -> dict[str, str]:
        """The variables that say the same to another process."""
        said = {
            "BAOTINH_HOME": str(self.home),
            "DATABASE_URL": self.database_url,
            "BAOTINH_CONTACT": self.contact,
            "BAOTINH_SITES": os.pathsep.join(map(str, self.sites)),
            "BAOTINH_CONNECT_TO": ",".join(f"{host}={target}" for host, target in self.connect_to.items()),
            "BAOTINH_DELAY": "" if self.delay is None else str(self.delay),
            "BAOTINH_DAILY_CAP": str(self.daily_cap),
            "BAOTINH_BATCH": str(self.batch),
            "BAOTINH_LEASE": str(self.lease),
            "PREFECT_API_URL": self.prefect_api_url,
            "PREFECT_HOME": str(self.prefect_home or ""),
            PREFECT_DATABASE: self.prefect_database,
            "BAOTINH_DASK": self.dask,
            "BAOTINH_NOW": self.now.isoformat() if self.now else "",
            "BAOTINH_FAULT_AT": self.fault_at,
        }
        return {name: value for name, value in said.items() if value}


def read_settings() -> Settings:
    """Read the environment. Raises SettingsError."""
    try:
        return Settings()
    except ValidationError as fault:
        first = fault.errors()[0]
        field = str(first["loc"][0]).lower()
        name = field.upper() if field.upper() in FOREIGN else f"BAOTINH_{field.removeprefix('baotinh_').upper()}"
        raise SettingsError(f"{name}: {first['msg']} (given: {first['input']!r})") from fault


def set_environment(variables: Mapping[str, str], *, override: bool = False) -> None:
    """Set variables of this process, for libraries and children that read them later.

    What the user has set stays unless `override` is given.
    """
    for name, value in variables.items():
        if override or not os.environ.get(name):
            os.environ[name] = value


def child_environment(variables: Mapping[str, str]) -> dict[str, str]:
    """The environment for a program that we start: this process's own, with some variables as given."""
    return {**os.environ, **variables}


def find_home() -> Path:
    """Where data live unless BAOTINH_HOME says otherwise.

    `.baotinh` in the checkout that this package was installed from, else the user's data folder.
    The working directory plays no part, so that every command finds the same warehouse.
    """
    checkout = Path(__file__).resolve().parent.parent
    return checkout / ".baotinh" if _is_checkout(checkout) else user_data_path("baotinh", appauthor=False)


def _is_checkout(folder: Path) -> bool:
    try:
        project = tomllib.loads((folder / "pyproject.toml").read_text(encoding="utf-8"))
    except (OSError, tomllib.TOMLDecodeError):
        return False
    return bool(project.get("project", {}).get("name") == "baotinh")
