"""Takes in what was handed over and says who handed in what (desk/intake.js). Nothing is silently dropped.

Of entries only results are kept, packed; the files of somebody who handed in twice are read again.
"""

from __future__ import annotations

import marshal
import re
from array import array
from bisect import bisect_left
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field
from typing import Any

from course.facts import Facts
from course.report.claims import differences, name_of
from course.report.figures import day_of
from course.report.identity import Handed, identity_of, label_of, part_people
from course.report.materials import Material, is_json_name
from course.report.progress import Entry, reduce
from course.report.records import Record, record_of
from course.report.refusal import Refusal
from course.report.results import Result, result_from, result_of
from course.report.scope import Scopes
from course.steps import Step, quiet

DAY = 86_400_000
SHARDS = 16
LONGEST_DETAIL = 40
MOST_NAMED = 3
MOST_TOGETHER = 200_000
"""Entries of one person, in all records."""
OBJECT = re.compile(rb"(?:\xef\xbb\xbf)?\s*\{")


@dataclass(slots=True)
class Source:
    """Something that was handed over, and what became of it: used, merged, superseded or refused."""

    name: str
    size: int
    state: str = "refused"
    reason: str | None = None
    detail: str = ""
    person: str | None = None


@dataclass(frozen=True, slots=True)
class Flag:
    """Something that the trainer should look at, though it counts."""

    reason: str
    detail: str


@dataclass(slots=True)
class Kept:
    """What is kept of a record that was read: its head, its own result, and how to read it again."""

    number: int
    source: Source
    read: Callable[[], bytes]
    key: str
    name: str
    who: dict[str, str]
    track: str
    assignment: dict[str, Any] | None
    made_at: int
    record: str
    flags: list[Flag]
    packed: bytes
    links: set[int] = field(default_factory=set)


@dataclass(slots=True)
class Person:
    """One person, put together from all records; `base` is the key without the number behind it."""

    key: str
    base: str
    who: dict[str, str]
    track: str
    assignment: dict[str, Any] | None
    made_at: int
    records: int
    sources: list[int]
    flags: list[Flag]
    packed: bytes

    @property
    def label(self) -> str:
        """What people call the person."""
        return label_of(self.who)

    @property
    def result(self) -> Result:
        """What the person has reached."""
        return _unpacked(self.packed)


def _packed(result: Result) -> bytes:
    """Pack a result: a hundred answers take ten kilobytes so, and sixty as objects."""
    return marshal.dumps(result)


def _unpacked(packed: bytes) -> Result:
    result: Result = marshal.loads(packed)  # noqa: S302 - our own bytes, of this run
    return result


@dataclass(slots=True)
class Intake:
    """Reads materials one by one; `now` is in milliseconds."""

    facts: Facts
    now: int
    sources: list[Source] = field(default_factory=list)
    kept: list[Kept] = field(default_factory=list)
    ids: list[array[int]] = field(default_factory=list)
    scopes: Scopes = field(init=False)

    def __post_init__(self) -> None:
        """Get ready to narrow the course."""
        self.scopes = Scopes(self.facts)

    def add(self, materials: Sequence[Material], step: Step = quiet) -> None:
        """Read all; nothing is raised for bad input."""
        for number, material in enumerate(materials):
            step("記録を読む", number, len(materials))
            source = Source(material.name, material.size)
            self.sources.append(source)
            try:
                record = record_of(_read(material), self.facts)
            except Refusal as refusal:
                source.reason, source.detail = refusal.reason, refusal.detail
                continue
            self._keep(record, material, source)

    def _keep(self, record: Record, material: Material, source: Source) -> None:
        key, name = identity_of(record.who) or ("", "")
        scope = self.scopes.of(record.track, record.assignment)
        snapshot = reduce(record.entries)
        result = result_from(snapshot, record.entries, scope, self.facts)
        flags = self._flags(record, differences(record.claims, result, snapshot, scope))
        self.ids.append(array("Q", sorted(_number(entry["id"]) for entry in record.entries)))
        self.kept.append(
            Kept(
                number=len(self.sources) - 1,
                source=source,
                read=material.read,
                key=key,
                name=name,
                who=record.who,
                track=record.track,
                assignment=record.assignment,
                made_at=record.made_at,
                record=record.record,
                flags=flags,
                packed=_packed(result),
            )
        )
        source.state = "used"

    def _flags(self, record: Record, differing: list[str]) -> list[Flag]:
        latest = max([record.made_at, *(entry["at"] for entry in record.entries)])
        found = [
            Flag("entry_refused", str(record.refused)) if record.refused else None,
            Flag("claims_differ", "・".join(name_of(part, self.facts) for part in differing))
            if differing
            else None,
            Flag("other_edition", record.version[:LONGEST_DETAIL])
            if record.version != self.facts["version"]
            else None,
            Flag("future", day_of(latest)) if latest > self.now + DAY else None,
        ]
        return [flag for flag in found if flag]

    def people(self, step: Step = quiet) -> list[Person]:
        """Put the people together, in the order in which they first handed something in."""
        _link(self.kept, self.ids)
        by_number = {one.number: one for one in self.kept}
        groups = self._groups()
        people = []
        for done, (key, numbers) in enumerate(groups.items()):
            step("人ごとにまとめる", done, len(groups))
            people.append(self._person(key, [by_number[number] for number in numbers]))
        _flag_namesakes(people)
        _flag_sharers(people, self.kept)
        return people

    def _groups(self) -> dict[str, list[int]]:
        """Say which records belong to whom; the second person under a key gets a number behind it."""
        buckets: dict[str, list[Handed]] = {}
        for one in self.kept:
            handed = Handed(one.number, one.who["kind"], one.name, one.links)
            buckets.setdefault(one.key, []).append(handed)
        groups = {
            key if index == 0 else f"{key}\t{index + 1}": [one.number for one in part]
            for key, handed in buckets.items()
            for index, part in enumerate(part_people(handed))
        }
        return dict(sorted(groups.items(), key=lambda group: group[1][0]))

    def _person(self, key: str, kept: list[Kept]) -> Person:
        newest = sorted(kept, key=lambda one: (-one.made_at, _reversed(one.record), one.number))
        first, packed, flags = newest[0], newest[0].packed, []
        if len(newest) > 1:
            adding, entries = self._merge(newest)
            scope = self.scopes.of(first.track, first.assignment)
            packed = _packed(result_of(entries, scope, self.facts))
            flags = [Flag("merged_devices", str(adding))] if adding > 1 else []
        counted = [one for one in kept if one.source.state != "refused"]
        for one in counted:
            one.source.person = key
        return Person(
            key=key,
            base=first.key,
            who=first.who,
            track=first.track,
            assignment=first.assignment,
            made_at=first.made_at,
            records=len(counted),
            sources=[one.number for one in counted],
            flags=[*_unique(flag for one in counted for flag in one.flags), *flags],
            packed=packed,
        )

    def _merge(self, newest: list[Kept]) -> tuple[int, list[Entry]]:
        """Read the records of one person again; say how many have entries of their own, and give all entries."""
        known: dict[str, tuple[int, Entry]] = {}
        adding: list[Kept] = []
        for one in newest:
            before = len(known)
            entries = record_of(one.read(), self.facts).entries
            if before + len(entries) > MOST_TOGETHER:
                one.source.state, one.source.reason = "refused", "too_many_entries"
                continue
            for entry in entries:
                held = known.get(entry["id"])
                if (
                    held is None or one.number < held[0]
                ):  # of two with one id, that read first stands
                    known[entry["id"]] = (one.number, entry)
            if not adding or len(known) > before:
                adding.append(one)
                continue
            again = any(other.record == one.record for other in adding)
            one.source.state = "superseded"
            one.source.reason = "same_record_again" if again else "older_record"
        for one in adding:
            one.source.state = "merged" if len(adding) > 1 else "used"
        return len(adding), [entry for _, entry in known.values()]


def _read(material: Material) -> bytes:
    """Read what may be a record; what neither is called nor looks like JSON is somebody's other file."""
    data = material.read()
    if is_json_name(material.name) or OBJECT.match(data):
        return data
    raise Refusal("not_record")


def _reversed(record: str) -> tuple[int, ...]:
    """Make a key that sorts texts from the last to the first."""
    return (*(-ord(sign) for sign in record), 1)


def _number(entry_id: str) -> int:
    """Give the 64 bits of an id that stand for it: a set of texts would take ten times the memory."""
    return int(entry_id[:16], 16)


def _link(kept: Sequence[Kept], ids: Sequence[array[int]]) -> None:
    """Note who had entries first that other records have too, among all and among those of one nickname.

    Shard by shard, as millions of ids fill the memory.
    """
    for shard in range(SHARDS):
        owner: dict[int, int] = {}
        owner_of_nickname: dict[tuple[str, int], int] = {}
        for index, (one, numbers) in enumerate(zip(kept, ids, strict=True)):
            is_nickname = one.who["kind"] == "nickname"
            start = bisect_left(numbers, shard << 60)
            end = bisect_left(numbers, (shard + 1) << 60)
            for number in numbers[start:end]:
                firsts = {owner.setdefault(number, index)}
                if is_nickname:
                    firsts.add(owner_of_nickname.setdefault((one.key, number), index))
                for first in firsts - {index}:
                    one.links.add(kept[first].number)
                    kept[first].links.add(one.number)


def _unique(flags: Iterable[Flag]) -> list[Flag]:
    return list(dict.fromkeys(flags))


def _flag_namesakes(people: Sequence[Person]) -> None:
    """Mark those who have a number or a nickname in common."""
    same: dict[str, list[Person]] = {}
    for person in people:
        same.setdefault(person.base, []).append(person)
    for namesakes in same.values():
        for person in namesakes if len(namesakes) > 1 else ():
            if person.who["kind"] == "nickname":
                person.flags.append(Flag("same_nickname", ""))
            else:
                others = [other.label for other in namesakes if other is not person]
                named = "・".join(others[:MOST_NAMED])
                person.flags.append(Flag("same_number_other_name", named))


def _flag_sharers(people: Sequence[Person], kept: Sequence[Kept]) -> None:
    """Mark those who have entries in common with somebody else."""
    home = {one.source.person: set[int]() for one in kept}
    for one in kept:
        home[one.source.person].update(one.links)
    owner = {one.number: one.source.person for one in kept}
    by_key = {person.key: person for person in people}
    for person in people:
        others = {owner[number] for number in home[person.key]} - {person.key, None}
        labels = [one.label for key, one in by_key.items() if key in others]
        person.flags += [Flag("shared_entries", label) for label in labels[:MOST_NAMED]]
