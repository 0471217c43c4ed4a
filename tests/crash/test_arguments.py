"""What `make crash` is asked for."""

import pytest

from tests.crash.__main__ import arguments


def test_no_database_has_to_be_named() -> None:
    assert arguments([]).database is None


def test_one_can_be_named() -> None:
    asked = arguments(["sqlite", "--kills", "3"])
    assert (asked.database, asked.kills) == ("sqlite", 3)


def test_another_is_refused(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit):
        arguments(["mysql"])
    assert "mysql" in capsys.readouterr().err
