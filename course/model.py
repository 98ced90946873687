"""What a course is: frozen data, nothing else.

Every class has `place`, where it stands in its file. Fields declared by `key()` are what authors
write; the loader decodes them and `schema.py` describes them to editors. The rest is filled in
by the loader.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Literal

from course.fields import CHOICE_ID, COURSE_ID, ID, STATE_ID, key
from course.problems import Place, Text

NONE = Text("", Place(""))
"""What an optional text is when its author left it out."""

ItemKind = Literal["point", "caution", "failure"]
QuestionKind = Literal["recognise", "cause", "prevent", "respond"]
QuestionType = Literal["single", "multiple"]
EndingRank = Literal["good", "fair", "poor"]
BoxStyle = Literal["example", "tempt", "rethink", "note", "fact"]
FormName = Literal["A", "B"]
Furigana = Literal["none", "difficult", "all"]
Tone = Literal["formal", "simple"]
Identity = Literal["staff", "student", "nickname"]


@dataclass(frozen=True, slots=True)
class Track:
    """A group of learners that the course speaks to."""

    place: Place
    id: Text = key("コースの対象を表す記号", "newcomer", pattern=ID)
    name: Text = key("画面に出る名前", "新任職員")
    about: Text = key(
        "どんな人のためか（1文）。選ぶ画面に出る", "市役所で働き始めた人", default=NONE
    )
    modules: tuple[Text, ...] = key(
        "学ぶモジュールの番号。学ぶ順に並べる。書かなければ全部", "s1", default=()
    )
    furigana: Furigana = key("選んだときのふりがな", "all", default="none")
    tone: Tone = key(
        "文の書き方。simple は短い文（45字まで、読点は2つまで）で書く", "simple", default="formal"
    )
    identity: Identity = key(
        "記録を提出するときの名乗り方。画面で初めに選ばれているもの", "student", default="staff"
    )
    quiz: int = key("クイズ1回に出す問題の数", "10", least=1, default=10)
    bank: int = key("失敗事例ごとに用意する問題の数（下限）", "4", least=0, default=0)
    minutes: int = key("モジュール1つにかけられる分（上限）", "25", least=1, default=60)


@dataclass(frozen=True, slots=True)
class Person:
    """Someone of the story, who may speak in scenes."""

    place: Place
    id: Text = key("場面の who に書く記号", "okabe", pattern=ID)
    name: Text = key("画面に出る名前", "岡部課長")
    role: Text = key("立場", "都市政策課長")
    note: Text = key("人柄など（1文）。ホームの登場人物の一覧に出る", default=NONE)


@dataclass(frozen=True, slots=True)
class BoxKind:
    """A kind of box that texts may use, by the name that authors write."""

    place: Place
    name: Text = key("::: のあとに書く名前", "例")
    style: BoxStyle = key("見た目。fact の囲みには出典と時点の題が要る", "example")


@dataclass(frozen=True, slots=True)
class CourseInfo:
    """`modules/course.yaml`: the course as a whole."""

    place: Place
    id: Text = key(
        "コースの識別子。学習記録の保存名になるので変えない", "my-course", pattern=COURSE_ID
    )
    version: Text = key("版", "1.0.0")
    title: Text = key("コースの題", "スマートシティの9つのスキル")
    subtitle: Text = key("副題", default=NONE)
    description: Text = key("どんなコースか", "9つのスキルを、物語と問いで学びます。")
    audience: Text = key("だれのためのコースか", "新任職員")
    notice: Text = key("ページの末尾に置く断り書き", "この物語は架空のものです。")
    pass_mark: int = key("クイズの合格点（パーセント）", "80", least=1, most=100)
    tracks: tuple[Track, ...] = key("コースの対象の一覧")
    cast: tuple[Person, ...] = key("登場人物の一覧", default=())
    boxes: tuple[BoxKind, ...] = key("本文で使える囲みの一覧", default=())
    modules: tuple[Text, ...] = key("modules/ の中のフォルダー名。学ぶ順に並べる", "01-first")


@dataclass(frozen=True, slots=True)
class Item:
    """One point, caution or failure case of the source catalogue, in our own words."""

    place: Place
    id: Text = key("出典カタログの項目の番号", "s1.p1", pattern=ID)
    summary: Text = key("自分たちの言葉での要約（1文）", "現状と変えたいことを図にする")
    informs: bool = key("知らせるだけの留意点（問題は要らない）", "true", default=False)


@dataclass(frozen=True, slots=True)
class Skill:
    """One skill of the source catalogue."""

    place: Place
    id: Text = key("スキルの番号", "s1", pattern=ID)
    mark: Text = key("丸数字などの印", "①")
    name: Text = key("正式な名前", "価値を共有するスキル")
    short: Text = key("図に入る短い名前（10字まで）", "価値の共有")
    tagline: Text = key("ひとことで言うと", "まず生の声を聴く")
    points: tuple[Item, ...] = key("ポイントの一覧")
    cautions: tuple[Item, ...] = key("留意点の一覧", default=())
    failures: tuple[Item, ...] = key("失敗事例の一覧")

    def items(self) -> Iterator[tuple[ItemKind, int, Item]]:
        """Go through the items: kind, number within the kind from 1, item."""
        groups: tuple[tuple[ItemKind, tuple[Item, ...]], ...] = (
            ("point", self.points),
            ("caution", self.cautions),
            ("failure", self.failures),
        )
        for kind, items in groups:
            for number, item in enumerate(items, 1):
                yield kind, number, item


@dataclass(frozen=True, slots=True)
class Catalogue:
    """`modules/catalogue.yaml`: the source that the course is built from."""

    place: Place
    title: Text = key("出典の題", "スキルカタログ")
    publisher: Text = key("発行者", "あさぎ市")
    date: Text = key("出典の時点", "令和6年1月")
    skills: tuple[Skill, ...] = key("スキルの一覧")


@dataclass(frozen=True, slots=True)
class Term:
    """A word that the course explains."""

    place: Place
    term: Text = key("用語", "EBPM")
    reading: Text = key("読み（かな）", "イービーピーエム")
    meaning: Text = key("説明（1〜2文）", "データなどの根拠に基づいて政策を考えること。")
    see: tuple[Text, ...] = key("あわせて読む用語", default=())


@dataclass(frozen=True, slots=True)
class Glossary:
    """`modules/glossary.yaml`."""

    place: Place
    terms: tuple[Term, ...] = key("用語の一覧", empty=True)


@dataclass(frozen=True, slots=True)
class Readings:
    """`modules/readings.yaml`: how the words of the course are read, looked through by people."""

    place: Place
    words: dict[Text, Text] = key("語: 読み。読みはかなで書く", factory=dict)
    names: dict[Text, Text] = key("人、所、団体などの名前: 読み", factory=dict)
    ambiguous: dict[Text, tuple[Text, ...]] = key(
        "読みが場所ごとに違う語: [読み, 読み]。本文では {今日|きょう} と書く", factory=dict
    )


@dataclass(frozen=True, slots=True)
class Aim:
    """What the learner can do after the module."""

    place: Place
    text: Text = key("できるようになること", "変えたいことを図で説明できる")
    cites: tuple[Text, ...] = key("対応する項目", "s1.p1")


@dataclass(frozen=True, slots=True)
class Plan:
    """An example of an if-then plan."""

    place: Place
    condition: Text = key("もし〜なら", "新しい打合せに呼ばれたら", alias="if")
    action: Text = key("〜する", "最初の5分で目的を書いて確かめる", alias="then")


@dataclass(frozen=True, slots=True)
class ModuleHead:
    """The front matter of a `module.md`."""

    place: Place
    id: Text = key("モジュールの番号。アドレスと学習記録に使うので変えない", "s1", pattern=ID)
    skill: Text = key("対応するスキル", "s1", pattern=ID)
    title: Text = key("題", "思いを図にする")
    question: Text = key("始めに考える問い（1文）", "あなたの考えは30秒で伝わりますか。")
    aims: tuple[Aim, ...] = key("ねらいの一覧")
    plan: Plan = key("実行計画の例")


@dataclass(frozen=True, slots=True)
class Prose:
    """Markdown text without boxes and figures."""

    text: Text


@dataclass(frozen=True, slots=True)
class Box:
    """A box of a kind from `course.yaml`."""

    kind: Text
    title: Text
    text: Text


@dataclass(frozen=True, slots=True)
class Figure:
    """A picture of its own line; `src` is relative to the module's folder."""

    src: Text
    alt: Text
    caption: Text


Part = Prose | Box | Figure


@dataclass(frozen=True, slots=True)
class Passage:
    """What stands under a `###` heading (or, without a title, before the first one)."""

    title: Text
    cites: tuple[Text, ...]
    parts: tuple[Part, ...]


@dataclass(frozen=True, slots=True)
class Line:
    """Someone's words in a scene."""

    place: Place
    who: Text = key("話す人（登場人物の記号）", "okabe", pattern=ID)
    says: Text = key("せりふ。かぎ括弧は付けない", "まず図にしてみよう。")


@dataclass(frozen=True, slots=True)
class Consequence:
    """What happens after a choice, shown before going on."""

    place: Place
    text: Text = key("まず何が起きたか", "参加者の話がかみ合いません。")
    failure: Text | None = key("失敗事例に当たるとき、その番号", "s1.f1", pattern=ID, default=None)
    cost: Text | None = key(
        "失うもの（failure があるときは必須）", "やり直しに2週間かかります。", default=None
    )
    why: Text = key(
        "なぜか。根拠の項目を [s1.p1] の形で示す", "目的が共有されていないからです。[s1.f1]"
    )
    next: Text = key("次の一手", "冒頭で目的を書き出します。")
    back: Text | None = key("戻る場面。書かなければこの場面", "sketch", pattern=ID, default=None)


@dataclass(frozen=True, slots=True)
class Route:
    """Where a choice leads, if `when` holds."""

    place: Place
    when: Text = key("条件。and でつなげる", "trust >= 3", default=NONE)
    to: Text = key("行き先の場面", "hearing", pattern=ID)


@dataclass(frozen=True, slots=True)
class SceneChoice:
    """What the learner may do in a scene."""

    place: Place
    id: Text = key("選択肢の記号（英小文字か数字1つ）", "a", pattern=CHOICE_ID)
    text: Text = key("選ぶ行動（1文）", "図を描いて見せに行く。")
    when: Text = key("この条件のときだけ選べる", "trust >= 2", default=NONE)
    effects: dict[Text, int] = key("状態の増減", "trust: 1", factory=dict)
    consequence: Consequence = key("選んだ結果")
    goto: tuple[Route, ...] = key(
        "次の場面。場面の名前か、条件つきの行き先の一覧", "hearing", lone="to"
    )


@dataclass(frozen=True, slots=True)
class State:
    """A small meter of a scenario."""

    place: Place
    id: Text = key("条件や効果に書く記号", "trust", pattern=STATE_ID)
    name: Text = key("画面に出る名前", "信頼")
    hint: Text = key("何の度合いか", "関係者が話を聞いてくれる度合い", default=NONE)
    start: int = key("始めの値", "2")
    min: int = key("下限", "0", default=0)
    max: int = key("上限", "5", default=5)


@dataclass(frozen=True, slots=True)
class Scene:
    """A scene with choices, or an ending."""

    place: Place
    id: Text = key("場面の記号。学習記録に使うので変えない", "sketch", pattern=ID)
    title: Text = key("場面の題", "たたき台づくり")
    text: tuple[Text | Line, ...] = key("地の文と、せりふ（who と says）の並び")
    choices: tuple[SceneChoice, ...] = key("選択肢（2〜4個）", default=())
    ending: EndingRank | None = key("結末なら、その出来", "good", default=None)


@dataclass(frozen=True, slots=True)
class Scenario:
    """A module's `scenario.yaml`, or `scenario-<name>.yaml` for some tracks."""

    place: Place
    tracks: tuple[Text, ...] = key(
        "このシナリオを、ふだんのものの代わりに使うコースの対象", "manager", default=()
    )
    title: Text = key("シナリオの題", "最初の1枚")
    intro: Text = key("あなたはだれで、何を目指すか", "あなたは都市政策課の新任職員です。")
    state: tuple[State, ...] = key("画面に出す状態（3つまで）", default=())
    start: Text = key("最初の場面", "sketch", pattern=ID)
    scenes: tuple[Scene, ...] = key("場面の一覧")
    debrief: Text = key("どの結末のあとにも示すまとめ", "図にして聴く。それが近道です。")

    def choices(self) -> Iterator[tuple[Scene, SceneChoice]]:
        """Go through all choices, each with its scene."""
        for scene in self.scenes:
            yield from ((scene, choice) for choice in scene.choices)


@dataclass(frozen=True, slots=True)
class QuestionChoice:
    """One of the choices of a question."""

    place: Place
    id: Text = key(
        "選択肢の記号（英小文字か数字1つ）。並べ替えても変えない", "a", pattern=CHOICE_ID
    )
    text: Text = key("選択肢", "目的を白板に書く。")
    correct: bool = key("正しい選択肢なら true", "true", default=False)
    feedback: Text = key("選んだ人への返事（120字まで）", "参加者が同じ目的を思い浮かべられます。")


@dataclass(frozen=True, slots=True)
class Question:
    """One question of a quiz."""

    place: Place
    id: Text = key(
        "問題の番号。学習記録に使うので、変えたり使い回したりしない", "s1.q01", pattern=ID
    )
    type: QuestionType = key(
        "single は1つ選ぶ、multiple は正しいものをすべて選ぶ", "single", default="single"
    )
    kind: QuestionKind = key("見抜く・原因・防ぐ・立て直す、のどれを問うか", "recognise")
    covers: tuple[Text, ...] = key(
        "確かめる項目。フィードバックか解説で示したものだけ数える", "s1.f1"
    )
    difficulty: int = key("むずかしさ", "1", least=1, most=3)
    revision: int = key("正答が変わったら1つ上げる", "1", least=1)
    reviewed: Text | None = key(
        "読み直した日", "2026-11-23", pattern=r"\d{4}-\d{2}-\d{2}", default=None
    )
    tracks: tuple[Text, ...] = key("対象を限るとき、その記号", "newcomer", default=())
    form: FormName | None = key(
        "始めと終わりのテストの問題なら、その組。クイズには出ない", "A", default=None
    )
    situation: Text = key("小さな場面", "公園の改修の打合せです。")
    prompt: Text = key("問い（1文）", "最初にすることはどれですか。")
    hint: Text | None = key("手がかり（1文）", "だれが何を思い浮かべているでしょう。", default=None)
    choices: tuple[QuestionChoice, ...] = key("選択肢（3個。多くても4個）")
    explanation: Text = key("解説。根拠の項目を [s1.f1] の形で示す", "目的の共有が先です。[s1.f1]")
    excused: Text | None = key(
        "書き方の注意をそのままにする理由。画面には出ない",
        "「協議」は、言いかえると別の手続きになる",
        default=None,
    )


@dataclass(frozen=True, slots=True)
class Quiz:
    """`quizzes/<nn>-<name>.yaml`: the questions of the module of the same name."""

    place: Place
    questions: tuple[Question, ...] = key("問題の一覧")


@dataclass(frozen=True, slots=True)
class Module:
    """One module with all that belongs to it; `sections` goes by the `##` headings of its text."""

    place: Place
    folder: str
    head: ModuleHead
    sections: dict[str, tuple[Passage, ...]]
    scenarios: tuple[Scenario, ...]
    quiz: Quiz

    @property
    def scenario(self) -> Scenario:
        """The scenario for everybody who has none of their own."""
        return self.scenarios[0]

    def scenes(self) -> Iterator[Scene]:
        """Go through the scenes of all scenarios."""
        for scenario in self.scenarios:
            yield from scenario.scenes

    def scene_choices(self) -> Iterator[tuple[Scene, SceneChoice]]:
        """Go through the choices of all scenarios, each with its scene."""
        for scenario in self.scenarios:
            yield from scenario.choices()

    @property
    def id(self) -> Text:
        """The module's id, as in addresses and entries."""
        return self.head.id

    def passages(self) -> Iterator[Passage]:
        """Go through the passages of the text in reading order."""
        for section in self.sections.values():
            yield from section


@dataclass(frozen=True, slots=True)
class Course:
    """Everything that was read; `root` files are found by path relative to the course folder."""

    info: CourseInfo
    catalogue: Catalogue
    glossary: Glossary
    modules: tuple[Module, ...]
    figures: dict[str, bytes] = field(default_factory=dict)
    readings: Readings | None = None
