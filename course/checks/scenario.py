"""Scenarios: every scene is reached, every choice leads on, and every way comes to an end.

The first rules read a scenario as it stands. Only where they find nothing is it walked through:
what one mistake brings about is not reported as further ones.
"""

from __future__ import annotations

from collections.abc import Iterator

from course.checks.view import View, nearest, warning
from course.checks.walk import MOST_NODES, Walk, walk
from course.conditions import CURE, ConditionError, parse_condition
from course.model import Module, Scenario
from course.problems import Problem, Text

MOST_CHOICES = 4
MOST_STATES = 3


def scenarios_sound(view: View) -> Iterator[Problem]:
    """Every scenario is sound as it stands, and when it is walked through."""
    for module in view.course.modules:
        for scenario in module.scenarios:
            if view.is_whole(scenario.place.path):
                yield from _sound(view, module, scenario)


def _sound(view: View, module: Module, scenario: Scenario) -> Iterator[Problem]:
    static = [problem for rule in AS_IT_STANDS for problem in rule(scenario)]
    yield from static
    if any(problem.severity == "error" for problem in static) or not _is_closed(scenario):
        return
    seen = walk(scenario)
    yield from _walked(scenario, seen)
    if not scenario.tracks:
        yield from failures_met(view, module, seen)


def choices_or_ending(scenario: Scenario) -> Iterator[Problem]:
    """Every scene has either choices or an ending."""
    for scene in scenario.scenes:
        if scene.choices and scene.ending:
            message = f"場面「{scene.id}」に、choices と ending の両方があります。"
            yield Problem(
                scene.place, message, "続く場面なら ending を、結末なら choices を消してください。"
            )
        elif not scene.choices and not scene.ending:
            message = f"場面「{scene.id}」に、choices も ending もありません。"
            yield Problem(
                scene.place,
                message,
                "選択肢を書くか、結末なら ending: good のように書いてください。",
            )


def has_ending(scenario: Scenario) -> Iterator[Problem]:
    """Every scenario has an ending."""
    if not any(scene.ending for scene in scenario.scenes):
        hint = "最後の場面を、choices の代わりに ending: good のように書いてください。"
        yield Problem(scenario.place, "シナリオに結末がありません。", hint)


def states_bounded(scenario: Scenario) -> Iterator[Problem]:
    """Every state starts between its bounds."""
    for state in scenario.state:
        if state.min > state.max:
            message = f"状態「{state.id}」の下限 {state.min} が、上限 {state.max} より大きいです。"
            yield Problem(state.place, message, "min を max より小さくしてください。")
        elif not state.min <= state.start <= state.max:
            message = f"状態「{state.id}」の始めの値 {state.start} が、範囲の外です。"
            yield Problem(
                state.place, message, f"{state.min} から {state.max} の間にしてください。"
            )


def conditions_readable(scenario: Scenario) -> Iterator[Problem]:
    """Every condition can be read."""
    for text in _conditions(scenario):
        try:
            parse_condition(text)
        except ConditionError as reason:
            yield Problem(text.place, str(reason), CURE)


def states_declared(scenario: Scenario) -> Iterator[Problem]:
    """Every state that a condition reads or an effect changes is declared."""
    known = [str(state.id) for state in scenario.state]
    cure = f"使えるのは {'、'.join(known)} です。" if known else "state に書き足してください。"
    for name in _states_named(scenario):
        if name not in known:
            yield Problem(name.place, f"状態「{name}」がありません。", nearest(name, known, cure))


def states_change(scenario: Scenario) -> Iterator[Problem]:
    """Every state that a condition reads is changed by some effect, and none lies idle."""
    changed = {name for _, choice in scenario.choices() for name in choice.effects}
    read = {name for text in _conditions(scenario) for name in _names(text)}
    for state in scenario.state:
        if state.id in read and state.id not in changed:
            message = f"状態「{state.id}」は条件で使われていますが、どの選択肢も変えません。"
            yield Problem(state.place, message, "effects で増減させるか、条件から消してください。")
        elif state.id not in read and state.id not in changed:
            message = f"状態「{state.id}」は、どこでも使われていません。"
            yield warning(state.place, message, "effects や when で使うか、消してください。")


def failures_cost(scenario: Scenario) -> Iterator[Problem]:
    """Every consequence that is a failure case says what it costs."""
    for _, choice in scenario.choices():
        consequence = choice.consequence
        if consequence.failure and not consequence.cost:
            message = f"失敗事例「{consequence.failure}」に、失うもの（cost）がありません。"
            hint = "「cost: やり直しに2週間かかります。」のように書いてください。"
            yield Problem(consequence.failure.place, message, hint)


def few_to_weigh(scenario: Scenario) -> Iterator[Problem]:
    """Every scene offers two to four choices; no more than three states are on show."""
    for scene in scenario.scenes:
        count = len(scene.choices)
        if count == 1 or count > MOST_CHOICES:
            message = f"場面「{scene.id}」の選択肢が {count}個あります。"
            yield warning(
                scene.place, message, f"2〜{MOST_CHOICES}個（ふつうは3個）にしてください。"
            )
    if len(scenario.state) > MOST_STATES:
        message = f"状態が {len(scenario.state)}個あります。"
        yield warning(
            scenario.state[MOST_STATES].place,
            message,
            f"{MOST_STATES}個までにすると、読む人が追えます。",
        )


AS_IT_STANDS = (
    few_to_weigh,
    choices_or_ending,
    has_ending,
    states_bounded,
    conditions_readable,
    states_declared,
    states_change,
    failures_cost,
)


def _walked(scenario: Scenario, seen: Walk) -> Iterator[Problem]:
    if seen.cut:
        message = f"状態の組合せが{MOST_NODES}通りを超えるため、途中までしか調べていません。"
        yield warning(scenario.place, message, "状態の数か、min と max の幅を減らしてください。")
        return
    dead = [*choices_lead_on(scenario, seen), *ways_end(scenario, seen)]
    unseen = dead or [*choices_offered(scenario, seen), *scenes_reached(scenario, seen)]
    yield from unseen or routes_taken(scenario, seen)


def choices_lead_on(scenario: Scenario, seen: Walk) -> Iterator[Problem]:
    """Wherever a learner stands there is a choice, and each choice has a route that holds."""
    for scene in scenario.scenes:
        if scene.id in seen.stuck:
            message = f"場面「{scene.id}」で、どの選択肢も選べないことがあります。"
            yield Problem(scene.place, message, "when のない選択肢を1つ入れてください。")
    for scene, choice in scenario.choices():
        if (scene.id, choice.id) in seen.lost:
            message = f"選択肢「{choice.id}」の行き先が、どれも成り立たないことがあります。"
            hint = "goto の最後に、when のない行き先を置いてください。"
            yield Problem(choice.goto[0].place, message, hint)


def ways_end(scenario: Scenario, seen: Walk) -> Iterator[Problem]:
    """From wherever a learner can be, an ending can be reached."""
    trapped = seen.trapped()
    first = next((scene for scene in scenario.scenes if scene.id in trapped), None)
    if first:
        message = f"場面「{first.id}」から、結末へ進めなくなることがあります。"
        names = "、".join(scene.id for scene in scenario.scenes if scene.id in trapped)
        yield Problem(first.place, message, f"{names} の間から抜け出す行き先を作ってください。")


def choices_offered(scenario: Scenario, seen: Walk) -> Iterator[Problem]:
    """Every choice is offered in some state."""
    for scene, choice in scenario.choices():
        if scene.id in seen.scenes and (scene.id, choice.id) not in seen.offered:
            message = f"選択肢「{choice.id}」は、どう進んでも選べません。"
            yield Problem(choice.when.place, message, f"条件「{choice.when}」を見直してください。")


def scenes_reached(scenario: Scenario, seen: Walk) -> Iterator[Problem]:
    """Every scene and every ending is reached on some way."""
    excused = _behind_missing(scenario, seen)
    for scene in scenario.scenes:
        if scene.id not in seen.scenes and scene.id not in excused:
            what = "結末" if scene.ending else "場面"
            message = f"{what}「{scene.id}」には、どう進んでも着きません。"
            hint = "goto にこの場面を書くか、行き先の条件を見直してください。"
            yield Problem(scene.place, message, hint)


def routes_taken(scenario: Scenario, seen: Walk) -> Iterator[Problem]:
    """Every route of a choice is taken in some state."""
    for scene, choice in scenario.choices():
        for number, route in enumerate(choice.goto):
            if ((scene.id, choice.id), number) not in seen.followed:
                message = f"選択肢「{choice.id}」から「{route.to}」へは、どう進んでも行きません。"
                yield warning(route.place, message, "行き先の条件か、その順番を見直してください。")


def _behind_missing(scenario: Scenario, seen: Walk) -> set[str]:
    """Give what cannot be reached only because a choice or another scene is not."""
    excused: set[str] = set()
    for scene, choice in scenario.choices():
        missing = scene.id not in seen.scenes or (scene.id, choice.id) not in seen.offered
        if missing:
            excused.update(route.to for route in choice.goto if route.to != scene.id)
    return excused


def failures_met(view: View, module: Module, seen: Walk) -> Iterator[Problem]:
    """Every failure case of the module's skill is the consequence of a choice."""
    skill = view.skills.get(module.head.skill)
    choices = [choice for _, choice in module.scenario.choices()]
    named = {c.consequence.failure for c in choices if c.consequence.failure}
    sure = not seen.cut and all(view.items.get(name, ("",))[0] == "failure" for name in named)
    for item in skill.failures if skill and sure else ():
        if item.id not in named:
            message = f"失敗事例「{item.id}」に当たる選択肢がありません。"
            hint = f"その失敗が起きる選択肢の consequence に、failure: {item.id} と書いてください。"
            yield Problem(module.scenario.place, message, hint)


def _is_closed(scenario: Scenario) -> bool:
    """Tell whether ids are given once and whatever is named is there, so that one can walk."""
    scenes = {str(scene.id) for scene in scenario.scenes}
    states = {state.id for state in scenario.state}
    choices = {(scene.id, choice.id) for scene, choice in scenario.choices()}
    once = (
        len(scenes) == len(scenario.scenes)
        and len(states) == len(scenario.state)
        and len(choices) == sum(1 for _ in scenario.choices())
    )
    to = {str(route.to) for _, choice in scenario.choices() for route in choice.goto}
    return once and {*to, str(scenario.start)} <= scenes


def _conditions(scenario: Scenario) -> Iterator[Text]:
    for _, choice in scenario.choices():
        yield from (text for text in (choice.when, *(r.when for r in choice.goto)) if text)


def _names(condition: Text) -> frozenset[str]:
    try:
        return parse_condition(condition).names
    except ConditionError:
        return frozenset()


def _states_named(scenario: Scenario) -> Iterator[Text]:
    for _, choice in scenario.choices():
        yield from choice.effects
    for condition in _conditions(scenario):
        yield from (Text(name, condition.place) for name in sorted(_names(condition)))


RULES = (scenarios_sound,)
