from __future__ import annotations

from datetime import UTC, date, datetime, timedelta, timezone

import pytest

from core.errors import InvalidValue
from core.rules.days import closes_at, day_start, due_at, local_day, next_due, valid_zone, zone_info

BERLIN = "Europe/Berlin"
APIA = "Pacific/Apia"


def utc(text: str) -> datetime:
    return datetime.fromisoformat(text).replace(tzinfo=UTC)


def on(text: str) -> date:
    return date.fromisoformat(text)


def clock_time(text: str) -> int:
    hour, minute = text.split(":")
    return int(hour) * 60 + int(minute)


def test_a_day_lasts_from_three_to_three() -> None:
    assert day_start(on("2026-06-01"), BERLIN) == utc("2026-06-01 01:00")
    assert local_day(utc("2026-06-01 00:59:59.999999"), BERLIN) == on("2026-05-31")
    assert local_day(utc("2026-06-01 01:00"), BERLIN) == on("2026-06-01")


def test_a_day_can_be_set_until_the_second_day_end_after_its_own() -> None:
    closing = closes_at(on("2026-06-01"), BERLIN)
    assert closing == utc("2026-06-04 01:00")
    assert local_day(closing - timedelta(microseconds=1), BERLIN) == on("2026-06-03")


def test_a_time_after_midnight_belongs_to_the_evening_before() -> None:
    assert due_at(on("2026-06-01"), BERLIN, clock_time("23:30")) == utc("2026-06-01 21:30")
    assert due_at(on("2026-06-01"), BERLIN, clock_time("00:30")) == utc("2026-06-01 22:30")
    assert due_at(on("2026-06-01"), BERLIN, clock_time("02:59")) == utc("2026-06-02 00:59")
    assert due_at(on("2026-06-01"), BERLIN, clock_time("03:00")) == utc("2026-06-01 01:00")


def test_the_next_due_is_strictly_later() -> None:
    evening = utc("2026-06-01 17:00")
    seven = clock_time("19:00")
    assert next_due(evening - timedelta(microseconds=1), BERLIN, seven) == (on("2026-06-01"), evening)
    assert next_due(evening, BERLIN, seven) == (on("2026-06-02"), evening + timedelta(days=1))


@pytest.mark.parametrize(
    ("zone", "day", "start"),
    [
        (BERLIN, "2026-03-29", "2026-03-29 01:00"),  # 02:00 to 03:00: the gap ends at the day end
        (BERLIN, "2026-10-25", "2026-10-25 02:00"),  # 03:00 back to 02:00 before it was shown
        ("America/New_York", "2026-03-08", "2026-03-08 07:00"),
        ("America/New_York", "2026-11-01", "2026-11-01 08:00"),
        ("Australia/Lord_Howe", "2026-04-05", "2026-04-04 16:30"),  # half an hour back, at 02:00
        ("Australia/Lord_Howe", "2026-10-04", "2026-10-03 16:00"),
        ("Pacific/Chatham", "2026-04-05", "2026-04-04 13:15"),  # 03:45 back to 02:45: 03:00 is shown twice
        ("Pacific/Chatham", "2026-09-27", "2026-09-26 14:00"),  # 02:45 to 03:45: 03:00 is left out
        ("Antarctica/Troll", "2026-03-29", "2026-03-29 01:00"),  # 01:00 to 03:00
        ("Antarctica/Troll", "2026-10-25", "2026-10-25 03:00"),  # 03:00 back to 01:00
        ("Africa/Casablanca", "2026-02-15", "2026-02-15 03:00"),  # back for Ramadan
        ("Africa/Casablanca", "2026-03-22", "2026-03-22 02:00"),
        (APIA, "2011-12-29", "2011-12-29 13:00"),
        (APIA, "2011-12-30", "2011-12-30 13:00"),  # left out: no length
        (APIA, "2011-12-31", "2011-12-30 13:00"),
    ],
)
def test_a_day_starts_when_its_clock_first_shows_three_or_later(zone: str, day: str, start: str) -> None:
    assert day_start(on(day), zone) == utc(start)


@pytest.mark.parametrize(
    ("zone", "day", "time", "due"),
    [
        (BERLIN, "2026-03-28", "02:30", "2026-03-29 01:00"),  # in the gap: the first instant after it
        (BERLIN, "2026-10-24", "02:30", "2026-10-25 00:30"),  # twice: the first
        ("America/New_York", "2026-03-07", "02:30", "2026-03-08 07:00"),
        ("America/New_York", "2026-10-31", "01:30", "2026-11-01 05:30"),
        ("Australia/Lord_Howe", "2026-10-03", "02:15", "2026-10-03 15:30"),
        ("Australia/Lord_Howe", "2026-04-04", "01:45", "2026-04-04 14:45"),
        ("Pacific/Chatham", "2026-09-26", "02:50", "2026-09-26 14:00"),
        ("Pacific/Chatham", "2026-09-27", "03:30", "2026-09-26 14:00"),
        ("Pacific/Chatham", "2026-04-05", "03:30", "2026-04-04 13:45"),
        ("Antarctica/Troll", "2026-03-28", "02:00", "2026-03-29 01:00"),
        ("Antarctica/Troll", "2026-10-24", "01:30", "2026-10-24 23:30"),
        ("Asia/Beirut", "2026-03-28", "00:30", "2026-03-28 22:00"),  # midnight to 01:00
        ("Asia/Beirut", "2026-10-24", "23:30", "2026-10-24 20:30"),  # midnight back to 23:00
        ("Africa/Cairo", "2026-04-23", "00:00", "2026-04-23 22:00"),
        ("Africa/Cairo", "2026-10-29", "23:00", "2026-10-29 20:00"),
        ("Africa/Casablanca", "2026-03-21", "02:30", "2026-03-22 02:00"),
        (APIA, "2011-12-29", "01:00", "2011-12-30 10:00"),  # the night after it is left out
        (APIA, "2011-12-29", "19:00", "2011-12-30 05:00"),
        (APIA, "2011-12-31", "19:00", "2011-12-31 05:00"),
    ],
)
def test_a_time_is_due_once_when_it_is_first_shown_or_passed(zone: str, day: str, time: str, due: str) -> None:
    assert due_at(on(day), zone, clock_time(time)) == utc(due)
    assert next_due(utc(due) - timedelta(seconds=1), zone, clock_time(time)) == (on(day), utc(due))
    assert next_due(utc(due), zone, clock_time(time))[0] == on(day) + timedelta(days=2 if day == "2011-12-29" else 1)


@pytest.mark.parametrize(
    ("zone", "at", "shown", "day"),
    [
        ("Pacific/Chatham", "2026-04-04 14:05", "04-05 02:50", "2026-04-05"),
        ("America/Sitka", "1867-10-19 12:00", "10-19 02:58", "1867-10-19"),  # a whole day back, across the date line
        ("America/Sitka", "1867-10-19 02:00", "10-18 16:58", "1867-10-19"),
    ],
)
def test_the_day_does_not_go_back_with_the_clock(zone: str, at: str, shown: str, day: str) -> None:
    assert utc(at).astimezone(zone_info(zone)).strftime("%m-%d %H:%M") == shown
    assert local_day(utc(at), zone) == on(day)


def test_nobody_lives_on_a_date_that_was_left_out() -> None:
    hours = [utc("2011-12-29 12:00") + timedelta(hours=hour) for hour in range(50)]
    lived = list(dict.fromkeys(local_day(hour, APIA) for hour in hours))
    assert lived == [on("2011-12-28"), on("2011-12-29"), on("2011-12-31"), on("2012-01-01")]


def test_zones_are_iana_names_and_nothing_else() -> None:
    assert valid_zone("Europe/Berlin")
    assert valid_zone("UTC")
    for name in ("", "Berlin", "europe/berlin", "Factory", "../zones", "/etc/localtime", "Europe", "localtime"):
        assert not valid_zone(name)
        with pytest.raises(InvalidValue):
            zone_info(name)


def test_what_is_no_instant_or_no_minute_of_a_day_is_refused() -> None:
    noon = utc("2026-06-01 12:00")
    for at in (noon.replace(tzinfo=None), noon.astimezone(timezone(timedelta(hours=2)))):
        with pytest.raises(InvalidValue):
            local_day(at, BERLIN)
        with pytest.raises(InvalidValue):
            next_due(at, BERLIN, 0)
    for minute in (-1, 1440):
        with pytest.raises(InvalidValue):
            next_due(noon, BERLIN, minute)
        with pytest.raises(InvalidValue):
            due_at(on("2026-06-01"), BERLIN, minute)
