"""A problem is data: where it is, what is wrong and how to mend it. Collected everywhere, printed once."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Literal, NamedTuple, Self

Severity = Literal["error", "warning"]


class Place(NamedTuple):
    """Where a value stands: the file's path relative to the course folder, and its line from 1."""

    path: str
    line: int = 1


class Text(str):
    """A string that remembers where its author wrote it."""

    __slots__ = ("place",)
    place: Place

    def __new__(cls, value: str, place: Place) -> Self:
        """Make a text that stands at `place`."""
        text = super().__new__(cls, value)
        text.place = place
        return text

    def __reduce__(self) -> tuple[type[Text], tuple[str, Place]]:
        """Keep the place when the text is pickled."""
        return (Text, (str(self), self.place))


@dataclass(frozen=True, slots=True, order=True)
class Problem:
    """One thing that an author should mend; `hint` is the cure, `rule` the report that counts it."""

    place: Place
    message: str
    hint: str = ""
    severity: Severity = "error"
    rule: str = ""

    def __str__(self) -> str:
        """Give the line that editors and people can follow: `path:line: message`."""
        label = "注意: " if self.severity == "warning" else ""
        cure = f" → {self.hint}" if self.hint else ""
        return f"{self.place.path}:{self.place.line}: {label}{self.message}{cure}"


class Problems:
    """The problems of one run, in no order until they are asked for."""

    def __init__(self) -> None:
        self._found: set[Problem] = set()

    def error(self, place: Place, message: str, hint: str = "") -> None:
        """Note something that stops the build."""
        self._found.add(Problem(place, message, hint, "error"))

    def warning(self, place: Place, message: str, hint: str = "") -> None:
        """Note something that an author should look at."""
        self._found.add(Problem(place, message, hint, "warning"))

    def extend(self, problems: Iterable[Problem]) -> None:
        """Take over problems that were found elsewhere."""
        self._found.update(problems)

    def in_file(self, path: str) -> bool:
        """Tell whether the file has an error so far: later rules then have nothing to stand on."""
        return any(p.place.path == path and p.severity == "error" for p in self._found)

    @property
    def errors(self) -> list[Problem]:
        """All errors, by path and line."""
        return [problem for problem in self if problem.severity == "error"]

    @property
    def warnings(self) -> list[Problem]:
        """All warnings, by path and line."""
        return [problem for problem in self if problem.severity == "warning"]

    def __iter__(self) -> Iterator[Problem]:
        """Go through all problems by path and line."""
        return iter(sorted(self._found))

    def __len__(self) -> int:
        """Count them."""
        return len(self._found)
