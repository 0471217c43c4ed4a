"""What is said: a text's id and values become words in a language (Fluent for the words, Babel for dates and numbers).

Plain text goes in and comes out; escaping for a platform is the renderer's. Nothing here reads files.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Mapping
from dataclasses import dataclass, field
from datetime import date, datetime, time
from decimal import Decimal
from fractions import Fraction
from functools import lru_cache
from types import MappingProxyType
from typing import TypeAlias, cast

from babel import Locale, UnknownLocaleError
from babel.dates import format_date, format_skeleton, format_time
from babel.lists import format_list
from fluent.runtime import FluentBundle, FluentResource
from fluent.runtime.types import FluentDecimal, FluentType

from core.errors import InvalidValue
from core.messages.entries import Entries
from core.messages.proofreading import Book, Misprint, proofread
from core.rules.people import Account

REFERENCE = "en"  # the language every text exists in
VERBATIM = "verbatim"  # the built-in text that is its value `text` alone
MAX_TYPED = 2000  # characters of one str value; fluent.runtime refuses placeables above 2500

_ID = re.compile(r"[a-zA-Z][a-zA-Z0-9_-]*")
# Control characters, line and paragraph separators, lone surrogates, and the marks that turn the writing direction
# and could reach beyond the value itself.
_FOLDED = re.compile("[\x00-\x1f\x7f-\x9f\u2028\u2029\u202a-\u202e\u2066-\u2069\ud800-\udfff]+")
# Hebrew, Arabic and their relatives, and everything else that Unicode reserves for right-to-left scripts.
_RIGHT_TO_LEFT = re.compile("[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc\U00010800-\U00010fff\U0001e800-\U0001efff]")
_FSI, _PDI = "\u2068", "\u2069"

Value: TypeAlias = "str | int | Fraction | Decimal | date | time | Text | tuple[Text, ...] | Account"
_Shown: TypeAlias = "str | int | Decimal | FluentType"


@dataclass(frozen=True, slots=True, kw_only=True)
class Text:
    """Something to be said: the id of a text and the values it speaks of.

    A Fraction is shown with exactly one decimal, a Decimal with the up to three it has. A datetime carries its zone
    and is shown there. A tuple of texts is said as a list ("a, b and c"). An Account is replaced by its name before the
    text is said (core.messages.names). With a `language` it is said in that one whoever reads it, and so are the texts
    in its values. Raises InvalidValue on a malformed id, a value of another kind, a datetime without a zone, or a str
    longer than MAX_TYPED.
    """

    id: str
    values: Mapping[str, Value] = field(default_factory=dict[str, "Value"], hash=False)
    language: str = ""

    def __post_init__(self) -> None:
        if not _ID.fullmatch(self.id):
            raise InvalidValue(f"not a text id: {self.id!r}")
        for name, value in self.values.items():
            _check(f"{self.id}, ${name}", value)
        object.__setattr__(self, "values", MappingProxyType(dict(self.values)))


def text(text_id: str, /, **values: Value) -> Text:
    """`text("today-title", days=3)`."""
    return Text(id=text_id, values=values)


def verbatim(typed: str) -> Text:
    """A text that is exactly what was given, such as a name a person typed."""
    return Text(id=VERBATIM, values={"text": typed})


class Texts:
    """Every text in every language. `say` needs microseconds, once a text has been said in a language before.

    `sources` maps a language code to all Fluent source of that language. Raises InvalidValue for a language that
    Unicode's locale data does not know, and when English is missing.
    """

    def __init__(self, sources: Mapping[str, str]) -> None:
        if REFERENCE not in sources:
            raise InvalidValue(f"no texts in {REFERENCE}")
        self._sources = dict(sources)
        self._entries = {code: Entries(source) for code, source in sources.items()}
        self._voices = {code: _Voice(entries, code) for code, entries in self._entries.items()}
        self._regional: dict[str, _Voice] = {}
        self._books: dict[str, Book] = {}

    @property
    def languages(self) -> tuple[str, ...]:
        """The codes of all languages, sorted."""
        return tuple(sorted(self._voices))

    def closest(self, language: str) -> str:
        """The language spoken to someone whose app reports `language` ("de-AT", "pt_BR"): the same, its base, or en."""
        return self._known(language) or REFERENCE

    def spoken(self, reported: str, *, chosen: str = "", around: str = "") -> str:
        """The language to speak to someone whose app reports `reported`, with its region for dates and times: "en-GB".

        A `chosen` language wins; where the app reports none that we speak, it is the one spoken `around` them. The
        region is still the app's, where it speaks the same language.
        """
        language = next(filter(None, map(self._known, (chosen, reported, around))), REFERENCE)
        territories = (_territory_of(each, language) for each in (reported, chosen, around))
        territory = next(filter(None, territories), None)
        return language if territory is None else f"{language}-{territory}"

    def _known(self, language: str) -> str | None:
        wanted = language.replace("_", "-").lower()
        known = {code.lower(): code for code in self._voices}
        return known.get(wanted) or known.get(wanted.partition("-")[0])

    def say(self, text: Text, language: str) -> str:
        """`text` in `language`, or in English where that language lacks it; plain text without markup.

        A language with a region ("en-GB") writes dates and times as people do there. Raises InvalidValue when no
        language has the text, or it asks for a value that was not given: both are bugs.
        """
        spoken = text.language or language
        voice = self._voice(spoken)
        if not voice.has(text.id):
            voice = self._voices[REFERENCE]
        return voice.say(text, lambda inner: self.say(inner, spoken))

    def has(self, text_id: str, language: str) -> bool:
        """Whether the text was written in the language, and is not said in English there."""
        return self._voice(language).has(text_id)

    def everywhere(self, text_id: str) -> tuple[str, ...]:
        """What a text without values says, in each language that has it."""
        return tuple(self.say(text(text_id), code) for code, voice in self._voices.items() if voice.has(text_id))

    def written(self, text_id: str, language: str) -> str:
        """Exactly what was written for a text in a language, and for all it refers to; empty where it is missing."""
        return self._entries[language].written(text_id)

    def _voice(self, language: str) -> _Voice:
        if (known := self._voices.get(language) or self._regional.get(language)) is not None:
            return known
        closest = self.closest(language)
        spoken = self.spoken(language)
        if spoken == closest:
            return self._voices[closest]
        return self._regional.setdefault(spoken, _Voice(self._entries[closest], spoken))

    def book(self, language: str) -> Book:
        """What was written in a language, read as a whole: a matter of a third of a second. KeyError without one."""
        if (known := self._books.get(language)) is None:
            known = self._books[language] = Book(language, self._sources[language])
        return known

    def misprints(self, languages: Collection[str] = ()) -> tuple[Misprint, ...]:
        """Everything wrong with the sources, or with those of some languages, with the line it stands on."""
        books = {code: self.book(code) for code in self._sources if not languages or code in languages}
        return proofread(books, reference=self.book(REFERENCE))

    def faults(self) -> tuple[str, ...]:
        """`misprints` as lines: `language:line: what, and how to fix it`."""
        return tuple(f"{each.language}:{each.line}: {each.what}" for each in self.misprints())


class _Voice:
    """One language, with the dates and times of the place that `code` may name."""

    def __init__(self, entries: Entries, code: str) -> None:
        self._entries = entries
        self._code = code
        self._locale = locale_of(code)
        self._isolates = self._locale.text_direction == "rtl"
        self._bundle = FluentBundle([code], functions={"DATETIME": _restyled}, use_isolating=self._isolates)
        self._bundle.add_resource(FluentResource(f"{VERBATIM} = {{ $text }}\n"))
        self._learned = set[str]()
        self._fixed: dict[str, str] = {}  # what was said without a value is always the same

    def has(self, text_id: str) -> bool:
        """Whether there is such a text; from then on the bundle knows it, and all it refers to."""
        new = () if text_id in self._learned else self._entries.with_references(text_id)
        for each in new:
            if each not in self._learned:
                self._bundle.add_resource(self._entries.parsed(each))
        self._learned.update(new)  # not before: a page is drawn in another thread, which may ask for the same text now
        return self._bundle.has_message(text_id)

    def say(self, text: Text, say_inner: Callable[[Text], str]) -> str:
        if text.values:
            return self._formatted(text, say_inner)
        if (known := self._fixed.get(text.id)) is None:
            known = self._fixed[text.id] = self._formatted(text, say_inner)
        return known

    def _formatted(self, text: Text, say_inner: Callable[[Text], str]) -> str:
        if not self.has(text.id):
            raise InvalidValue(f"no text {text.id!r} in {self._code}")
        pattern = self._bundle.get_message(text.id).value
        if pattern is None:
            raise InvalidValue(f"{text.id!r} says nothing in {self._code}")
        values = {name: self._shown(value, say_inner) for name, value in text.values.items()}
        said, errors = self._bundle.format_pattern(pattern, values)
        if errors or not isinstance(said, str):
            raise InvalidValue(f"{text.id!r} in {self._code}: {'; '.join(map(str, errors))}")
        return said

    def _shown(self, value: Value, say_inner: Callable[[Text], str]) -> _Shown:
        match value:
            case str():
                return self._typed(value)
            case Text():
                return say_inner(value)
            case tuple():
                return format_list([say_inner(each) for each in value], locale=self._locale)
            case Fraction():
                exact = Decimal(value.numerator) / Decimal(value.denominator)
                return FluentDecimal(exact, minimumFractionDigits=1, maximumFractionDigits=1)
            case date() | time():
                return _Moment(value)
            case Account():
                raise InvalidValue("an account has no name here: it is replaced by one before the text is said")
            case _:
                return value

    def _typed(self, typed: str) -> str:
        """`typed` on one line; among left-to-right words a right-to-left name is kept from turning its neighbours."""
        folded = _FOLDED.sub(" ", typed)
        if not self._isolates and _RIGHT_TO_LEFT.search(folded):
            return f"{_FSI}{folded}{_PDI}"
        return folded


class _Moment(FluentType):
    """A day, a time or both. `DATETIME($day, skeleton: "MMMEd")` in a text restyles it, as do dateStyle, timeStyle."""

    def __init__(
        self, value: date | time, *, date_style: str = "long", time_style: str = "short", skeleton: str = ""
    ) -> None:
        self.value = value
        self._date_style = date_style
        self._time_style = time_style
        self._skeleton = skeleton

    def format(self, locale: Locale) -> str:
        value = self.value
        if self._skeleton:
            return format_skeleton(self._skeleton, value, locale=locale)
        if isinstance(value, time):
            return format_time(value, self._time_style, locale=locale)
        if not isinstance(value, datetime):
            return format_date(value, self._date_style, locale=locale)
        day = format_date(value, self._date_style, locale=locale)
        hour = format_time(value, self._time_style, locale=locale)
        return locale.datetime_formats[self._date_style].replace("'", "").format(hour, day)


def _restyled(moment: _Moment, *, dateStyle: str = "long", timeStyle: str = "short", skeleton: str = "") -> _Moment:  # noqa: N803
    return _Moment(moment.value, date_style=dateStyle, time_style=timeStyle, skeleton=skeleton)


def locale_of(code: str) -> Locale:
    """What Unicode's locale data knows of a language. Raises InvalidValue when it does not know it."""
    try:
        return Locale.parse(code, sep="-")
    except (ValueError, UnknownLocaleError) as error:
        raise InvalidValue(f"not a language: {code!r}") from error


@lru_cache(maxsize=512)  # asked for at every press, and platforms report few
def _territory_of(code: str, language: str) -> str | None:
    """The place that a code such as "en_GB" adds to its language, here "en"; None for every other code."""
    try:
        locale = Locale.parse(code.replace("_", "-"), sep="-")
    except (ValueError, UnknownLocaleError):
        return None
    return locale.territory if locale.language == language else None


def _check(where: str, value: object) -> None:
    speakable = isinstance(value, str | int | Fraction | Decimal | date | time | Text | tuple | Account)
    if isinstance(value, bool) or not speakable:
        raise InvalidValue(f"{where}: cannot say a {type(value).__name__}")
    if isinstance(value, datetime) and value.tzinfo is None:
        raise InvalidValue(f"{where}: an instant needs its zone")
    if isinstance(value, str) and len(value) > MAX_TYPED:
        raise InvalidValue(f"{where}: {len(value)} characters, at most {MAX_TYPED}")
    if isinstance(value, tuple) and not all(isinstance(each, Text) for each in cast("tuple[object, ...]", value)):
        raise InvalidValue(f"{where}: a list holds texts")
