"""Where a backfill takes its pages from, as an operator writes it."""

from pathlib import Path
from urllib.parse import urlsplit

from connectors.addresses import admitted
from connectors.archives import Archive, ArchiveFault, read_archive
from flows.errors import OperatorError, SettingsError
from flows.settings import Settings

LIVE = "live"
PREFIX = "archive:"

Place = Archive | Path | None
"""An archive, saved pages, or the newspaper itself (None)."""


def read_place(text: str, settings: Settings) -> Place:
    """The place that is meant by live, archive:… or a path. Raises OperatorError and SettingsError."""
    if text == LIVE:
        return None
    if text.startswith(PREFIX):
        return _check_contact(_read_archive(text.removeprefix(PREFIX)), settings)
    if not Path(text).exists():
        raise OperatorError(f"pages: {text} does not exist here; write live, archive:…, or a file or folder")
    return Path(text)


def _read_archive(text: str) -> Archive:
    try:
        return read_archive(text)
    except ArchiveFault as fault:
        raise OperatorError(f"pages: {fault}") from fault


def _check_contact(archive: Archive, settings: Settings) -> Archive:
    if settings.contact or admitted(urlsplit(archive.index).hostname or "", settings.connect_to):
        return archive
    raise SettingsError("BAOTINH_CONTACT: archives are real servers; give a page or a mail address for complaints")
