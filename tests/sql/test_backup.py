"""No command line shows a password."""

import stat
import subprocess
from pathlib import Path

import pytest

from sql import backup


def test_a_password_goes_through_a_private_file(monkeypatch, tmp_path):
    seen = {}

    def run(command, **_):
        [address] = [word for word in command if word.startswith("--dbname=")]
        passfile = Path(address.partition("passfile=")[2].replace("%2F", "/"))
        seen.update(command=" ".join(command), said=passfile.read_text(), mode=stat.S_IMODE(passfile.stat().st_mode))
        return subprocess.CompletedProcess(command, 1, "", "pg_dump: error: no such host")

    monkeypatch.setattr(subprocess, "run", run)
    with pytest.raises(backup.BackupFailed, match="no such host"):
        backup.dump("postgresql://ana:ge%3Aheim@db.test/news", tmp_path / "x.dump")
    assert "heim" not in seen["command"]
    assert "ana@db.test/news" in seen["command"]
    assert (seen["said"], seen["mode"]) == ("*:*:*:*:ge\\:heim\n", 0o600)
    assert list(tmp_path.iterdir()) == []
