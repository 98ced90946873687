"""The reducer: entries in, snapshot out, whatever way they come."""

# ruff: noqa: E501 - one row, one line
from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

from .samples import SAMPLES, START, Entry, entry, facts, random_entry, seeded

if TYPE_CHECKING:
    from .page import Player

REDUCE = "batches.reduce(course.reduce, course.emptySnapshot())"


def reduced(pure: Player, *batches: list[Entry]) -> Any:
    """Reduce batches of entries one after the other."""
    return pure(REDUCE, batches=batches)


def event(number: int, text: str, run: str = "r1", at: int | None = None) -> Entry:
    """Make an event of a run from "arrive 1 end" or "choose 0 start go"."""
    kind, step, scene, *choice = text.split()
    fields: dict[str, Any] = {"module": "s1", "run": run, "step": int(step), "scene": scene}
    if choice:
        fields["choice"] = choice[0]
    return entry(number, kind, at=START + number if at is None else at, **fields)


@pytest.mark.parametrize("seed", range(20))
def test_order_repetition_and_splits_make_no_difference(pure: Player, seed: int) -> None:
    """Hundreds of entries, shuffled, doubled and split at random, give one and the same snapshot."""
    source = seeded(seed)
    entries = [random_entry(number, source) for number in range(400)]
    shuffled = source.sample(entries + entries[:150], 550)
    cuts = sorted(source.sample(range(550), 7))
    pieces = [shuffled[a:b] for a, b in zip([0, *cuts], [*cuts, 550], strict=True)]
    assert reduced(pure, *pieces) == reduced(pure, entries)


@pytest.mark.parametrize("seed", range(10))
def test_start_from_compact_and_unpacked(pure: Player, seed: int) -> None:
    """Started from a compact, packed and unpacked snapshot, the same entries lead to the same end."""
    source = seeded(seed)
    entries = [random_entry(number, source) for number in range(400)]
    again = source.sample(entries, 400)
    expression = """(() => {
        const whole = course.reduce(course.emptySnapshot(), entries);
        const start = course.unpack(course.pack(course.compact(whole, facts)));
        return [whole, course.reduce(start, again)];
    })()"""
    whole, restarted = pure(expression, entries=entries, again=again, facts=facts("s1", "s2"))
    assert restarted == whole


@pytest.mark.parametrize("seed", range(10))
def test_later_entries_after_compacting(pure: Player, seed: int) -> None:
    """Visits, notes and paths go on from a compact snapshot as from the whole one."""
    source = seeded(seed)
    entries = [random_entry(number, source) for number in range(300)]
    before, after = entries[:200], [{**one, "at": one["at"] + 100} for one in entries[200:]]
    later = [one for one in after if one["type"] not in {"attempt", "answer", "ask"}]
    expression = """(() => {
        const first = course.reduce(course.emptySnapshot(), before);
        const paths = (snapshot) => Object.fromEntries(Object.entries(snapshot.runs)
            .map(([id, run]) => [id, course.runPath(run)]));
        return [first, course.compact(first, facts)].map((s) => course.reduce(s, later))
            .map((s) => [paths(s), s.place, s.visits, s.chosen, s.arrivals, s.notes]);
    })()"""
    plain, compacted = pure(expression, before=before, later=later, facts=facts("s1", "s2"))
    assert compacted == plain


def test_the_snapshot_given_is_left_alone(pure: Player) -> None:
    """Reducing makes a new snapshot and shares nothing with the entries."""
    expression = """(() => {
        const empty = course.emptySnapshot();
        const full = course.reduce(empty, entries);
        entries.forEach((entry) => { entry.choices?.push("x"); entry.questions?.push("x"); });
        return [empty, full];
    })()"""
    empty, full = pure(expression, entries=list(SAMPLES.values()))
    assert not any(empty.values())
    assert full == reduced(pure, list(SAMPLES.values()))


def test_all_types(pure: Player) -> None:
    """Each type of entry has its place in the snapshot."""
    ids = {kind: sample["id"] for kind, sample in SAMPLES.items()}
    assert reduced(pure, list(SAMPLES.values())) == {
        "visits": {"s1/points": START},
        "place": {"route": "s1/points", "at": START, "id": ids["visit"]},
        "attempts": {
            "t1": {
                "module": "s1", "at": START, "seed": 7, "questions": ["q1", "q2"],
                "carried": ["q1"], "asked": {"question": "q2", "at": START, "id": ids["ask"]},
                "answers": {
                    "q2": {
                        "at": START, "id": ids["answer"], "revision": 1, "choices": ["a"], "ms": 900, "certainty": None,
                    }
                },
            }
        },
        "runs": {
            "s1": {
                "run": "r1",
                "events": [
                    {"at": START, "id": ids["choose"], "type": "choose", "step": 0,
                     "scene": "start", "choice": "go"},
                    {"at": START, "id": ids["arrive"], "type": "arrive", "step": 1, "scene": "end"},
                    {"at": START, "id": ids["back"], "type": "back", "step": 0, "scene": "start"},
                ],
            }
        },
        "chosen": {"s1": {"start/go": START}},
        "arrivals": {"s1": {"end": START}},
        "track": {"at": START, "id": ids["track"], "track": "student"},
        "notes": {"s1.plan.if": {"text": "朝なら", "at": START, "id": ids["note"]}},
        "assignment": {"code": "7K2M-9Q", "at": START, "id": ids["assign"]},
        "assigned": {"7K2M-9Q": START},
    }  # fmt: skip


def test_the_first_answer_stands(pure: Player) -> None:
    """In one attempt a second answer to a question changes nothing."""
    first = {**SAMPLES["answer"], "choices": ["b"]}
    second = {**SAMPLES["answer"], "id": "f" * 24}
    assert reduced(pure, [second, first])["attempts"]["t1"]["answers"]["q2"]["choices"] == ["b"]


def test_the_last_note_stands(pure: Player) -> None:
    """Of two notes at one time the greater id wins; a later time wins over any id."""
    low, high = SAMPLES["note"], {**SAMPLES["note"], "id": "f" * 24, "text": "夜なら"}
    late = {**low, "id": "0" * 24, "at": START + 1, "text": ""}
    assert reduced(pure, [high, low])["notes"]["s1.plan.if"]["text"] == "夜なら"
    assert reduced(pure, [late, high])["notes"]["s1.plan.if"]["text"] == ""


def test_an_assignment_is_taken_and_left(pure: Player) -> None:
    """What was done last stands; which codes were taken at all, and when last, is remembered."""
    take, leave = SAMPLES["assign"], entry(12, "assign", at=START + 1, code="")
    other, again = (entry(n, "assign", at=START + n, code=c) for n, c in ((13, "B"), (14, "B")))
    left = reduced(pure, [leave, take])
    assert left["assignment"]["code"] == ""
    assert left["assigned"] == {"7K2M-9Q": START}
    both = reduced(pure, [again, take], [leave, other])
    assert (both["assignment"]["code"], both["assigned"]["B"]) == ("B", START + 14)


MANY = """(() => {
    const events = Array.from({ length: 20_000 }, (_, number) =>
        ({ ...event, id: `${number}`.padStart(16, "0"), at: 20_000 - number }));
    const start = performance.now();
    const { runs } = course.reduce(course.emptySnapshot(), [...events, ...events]);
    return [performance.now() - start, runs.s1.events.length, runs.s1.events[0].at];
})()"""


def test_very_many_events_of_one_run(pure: Player) -> None:
    """A file that somebody made holds nothing else, the last one first: the page does not stand still."""
    milliseconds, count, first = pure(MANY, event=event(1, "arrive 0 start"))
    assert (count, first) == (20_000, 1)
    assert milliseconds < 3000


def test_stub(pure: Player) -> None:
    """An answer before its attempt makes a stub, which the attempt fills."""
    stub = reduced(pure, [SAMPLES["answer"]])["attempts"]["t1"]
    assert (stub["module"], stub["at"], stub["questions"]) == ("s1", None, [])
    both = reduced(pure, [SAMPLES["answer"]], [SAMPLES["attempt"]])
    assert both == reduced(pure, [SAMPLES["attempt"], SAMPLES["answer"]])


def test_unknown_questions_are_kept(pure: Player) -> None:
    """An answer to a question that the attempt does not list is kept and does no harm."""
    stray = {**SAMPLES["answer"], "question": "__proto__"}
    attempt = reduced(pure, [SAMPLES["attempt"], stray])["attempts"]["t1"]
    assert list(attempt["answers"]) == ["__proto__"]


def test_only_the_latest_run_is_kept(pure: Player) -> None:
    """An older run leaves its mark in what was chosen and reached, not in the path."""
    new, old = event(1, "arrive 0 start", "r2"), event(2, "choose 0 start go", "r1")
    snapshot = reduced(pure, [old, new])
    assert snapshot == reduced(pure, [new, old])
    assert [one["id"] for one in snapshot["runs"]["s1"]["events"]] == [new["id"]]
    assert snapshot["chosen"] == {"s1": {"start/go": old["at"]}}


TO_THE_END = ["arrive 0 start", "choose 0 start go", "arrive 1 middle", "choose 1 middle rush", "arrive 2 end"]  # fmt: skip


@pytest.mark.parametrize(
    ("texts", "path", "settled"),
    [
        pytest.param([], "", False, id="nothing"),
        pytest.param(TO_THE_END[:1], "start", False, id="first scene"),
        pytest.param(TO_THE_END[:2], "start>go", True, id="consequence"),
        pytest.param(TO_THE_END[:3], "start>go middle", False, id="second scene"),
        pytest.param(TO_THE_END, "start>go middle>rush end", False, id="ending"),
        pytest.param([*TO_THE_END, "back 0 start"], "start", False, id="back drops the rest"),
        pytest.param([*TO_THE_END, "back 1 middle"], "start>go middle", False, id="back to the middle"),
        pytest.param([*TO_THE_END, "back 1 middle", "choose 1 middle stop"], "start>go middle>stop", True, id="another choice"),
        pytest.param([*TO_THE_END[:2], "choose 0 start stop"], "start>stop", True, id="chosen twice"),
        pytest.param([*TO_THE_END, "arrive 0 start"], "start", False, id="from the start"),
        pytest.param(["choose 0 start go"], "", False, id="choice without scene"),
        pytest.param(["arrive 2 end"], "", False, id="gap"),
        pytest.param([*TO_THE_END[:1], "choose 0 other go", "back 1 end"], "start", False, id="events that do not fit"),
    ],
)  # fmt: skip
def test_run_path(pure: Player, texts: list[str], path: str, settled: bool) -> None:  # noqa: FBT001
    """The path follows the events; compacting keeps it with the fewest events."""
    entries = [SAMPLES["run"], *(event(100 + n, text) for n, text in enumerate(texts))]
    expression = """[course.reduce(course.emptySnapshot(), entries)]
        .flatMap((s) => [s, course.compact(s, facts)]).map((s) => s.runs.s1)
        .map((run) => [course.runPath(run), run.events.length])"""
    (whole, _), (small, count) = pure(expression, entries=entries, facts=facts("s1"))
    steps = [f"{s['scene']}>{s['choice']}" if s["choice"] else s["scene"] for s in whole["steps"]]
    assert (" ".join(steps), whole["settled"]) == (path, settled)
    assert small == whole
    assert count == len(path.replace(">", " ").split())
