"""Reading aloud: which words, in which order, and how one stops it."""

from __future__ import annotations

from pathlib import Path

import pytest
from playwright.sync_api import expect

from tests.axe import violations
from tests.conftest import OpenLearner
from tests.learner import Learner
from tests.sites import PLAYER_COURSE, build_what_loads, copy_of
from tests.voice import FAKE, WITHOUT_HIGHLIGHTS, WITHOUT_VOICES, Voice

IDLE, READING, PAUSED = ("読み上げる",), ("一時停止", "やめる"), ("続ける", "やめる")
NO_VOICE = "この端末には日本語の読み上げの声がありません。"
POINTS = [
    "ポイント",
    "聞く人を知る",
    "年齢と人数を聞きます。",
    "印は <子> のように書きます。",
    "例",
    "土曜日の会",
    "3歳の子が8人いました。",
    "森さんは、絵の大きな本を選びました。",
    "年齢を聞き、本を選び、下読みをする3つの丸",
    "準備の順番",
    "声に出す",
    "一度、声に出します。",
    "時間を計ります。",
    "くわしくは一覧で見ます。",
]
READINGS = """
words: {聞く: きく, 人: ひと, 知る: しる, 始め: はじめ, 相談: そうだん}
names: {森さん: もりさん}
"""
LONG = f"{'あ' * 30}、{'い' * 30}、う。"


@pytest.fixture
def reader(open_learner: OpenLearner) -> Learner:
    """Stand before the points of the first module, in a browser with voices."""
    return open_learner("s1/points", init_script=FAKE)


@pytest.fixture(scope="module")
def read_site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Build a course that says how some of its words are read."""
    root = copy_of(PLAYER_COURSE, tmp_path_factory.mktemp("read"))
    (root / "modules" / "readings.yaml").write_text(READINGS, encoding="utf-8")
    return build_what_loads(root, root / "site")


def press(learner: Learner, name: str) -> Voice:
    """Press a button of the bar; give the voice."""
    learner.view.get_by_role("group", name="読み上げ").get_by_role("button", name=name).click()
    return Voice(learner)


def test_a_view_is_read_sentence_by_sentence(reader: Learner) -> None:
    """Headings, lists, boxes and the label of a picture, in order; no citation, no button."""
    voice = press(reader, "読み上げる")
    assert voice.words == POINTS[:1]
    assert voice.to_the_end() == POINTS
    voice.expect_state(reader, *IDLE)
    assert voice.marked == ""


def test_what_is_said_is_painted(reader: Learner) -> None:
    """The words alone; a picture is framed as a whole."""
    voice = press(reader, "読み上げる")
    for words in POINTS[:8]:
        assert voice.marked == words
        voice.end()
    assert reader.page.locator(".figure .is-spoken").count() == 1
    voice.end()
    assert voice.marked == POINTS[9]


def test_a_browser_that_paints_no_words_paints_blocks(open_learner: OpenLearner) -> None:
    """The paragraph or the line of a list."""
    learner = open_learner("s1/points", init_script=WITHOUT_HIGHLIGHTS)
    voice = press(learner, "読み上げる")
    for _ in range(2):
        voice.end()
    assert voice.marked == "年齢と人数を聞きます。印は <子> のように書きます。"


def test_what_is_off_the_screen_is_brought_into_view(open_learner: OpenLearner) -> None:
    """Below the controls, which stay at hand; at once where motion is not wanted."""
    learner = open_learner(
        "s1/points",
        init_script=FAKE,
        viewport={"width": 360, "height": 400},
        reduced_motion="reduce",
    )
    voice = press(learner, "読み上げる")
    for _ in POINTS[1:]:
        voice.end()
        bar = learner.view.locator(".read-aloud").bounding_box()
        words = learner.page.evaluate(
            """() => (CSS.highlights.size ? [...CSS.highlights.get("spoken")][0] : document.querySelector(".is-spoken"))
                .getBoundingClientRect().toJSON()"""
        )
        assert bar is not None
        assert bar["y"] + bar["height"] - 1 <= words["top"]
        assert words["top"] <= 400


def test_a_pause_forgets_nothing(reader: Learner) -> None:
    """It is quiet at once; then the same sentence is said from its beginning."""
    voice = press(reader, "読み上げる")
    voice.end()
    voice.end()
    press(reader, "一時停止")
    assert not voice.is_speaking
    assert voice.marked == POINTS[2]
    voice.expect_state(reader, *PAUSED)
    press(reader, "続ける")
    voice.expect_state(reader, *READING)
    voice.end()
    assert voice.words == [*POINTS[:3], *POINTS[2:4]]


def test_stopping_leaves_no_trace(reader: Learner) -> None:
    """Nothing is said or painted, and the next time begins at the head."""
    voice = press(reader, "読み上げる")
    voice.end()
    press(reader, "やめる")
    assert not voice.is_speaking
    assert voice.marked == ""
    voice.expect_state(reader, *IDLE)
    press(reader, "読み上げる")
    assert voice.words == [*POINTS[:2], POINTS[0]]


def test_the_keyboard_is_enough(reader: Learner) -> None:
    """One button begins and pauses; the next one stops, and gives its focus back."""
    voice = Voice(reader)
    reader.button("読み上げる").focus()
    reader.page.keyboard.press("Enter")
    voice.expect_state(reader, *READING)
    reader.page.keyboard.press("Space")
    voice.expect_state(reader, *PAUSED)
    reader.page.keyboard.press("Tab")
    reader.page.keyboard.press("Enter")
    voice.expect_state(reader, *IDLE)
    expect(reader.button("読み上げる")).to_be_focused()


def test_a_script_can_begin_and_stop_it(reader: Learner) -> None:
    """As the shortcut does; where there is nothing to read, nothing happens."""
    voice = Voice(reader)
    reader.page.evaluate("course.speech.toggle()")
    voice.expect_state(reader, *READING)
    reader.page.evaluate("course.speech.toggle()")
    voice.expect_state(reader, *PAUSED)
    reader.page.evaluate("course.speech.stop()")
    voice.expect_state(reader, *IDLE)
    reader.go("glossary").page.evaluate("course.speech.toggle()")
    assert not voice.is_speaking


def test_the_speed_is_remembered(reader: Learner) -> None:
    """A change is heard at once, from the beginning of the sentence; it holds after a reload."""
    voice = press(reader, "読み上げる")
    reader.view.get_by_label("速さ").select_option("ゆっくり")
    assert [(one["text"], one["rate"]) for one in voice.said] == [(POINTS[0], 1), (POINTS[0], 0.8)]
    reader.reload()
    expect(reader.view.get_by_label("速さ")).to_have_value("0.8")
    press(reader, "読み上げる")
    assert voice.said[0]["rate"] == 0.8


def test_the_speed_of_the_settings_is_the_same(reader: Learner) -> None:
    """The bar shows what was chosen elsewhere."""
    reader.page.evaluate("course.settings.set('voiceRate', '1.5')")
    expect(reader.view.get_by_label("速さ")).to_have_value("1.5")
    reader.page.evaluate("course.settings.reset()")
    expect(reader.view.get_by_label("速さ")).to_have_value("1")


def test_a_japanese_voice_of_the_computer_is_chosen(reader: Learner) -> None:
    """Not one of the net, and no toy."""
    press(reader, "読み上げる")
    said = Voice(reader).said[0]
    assert (said["voice"], said["lang"]) == ("Local", "ja_JP")


@pytest.mark.parametrize(
    "script",
    [WITHOUT_VOICES, "Object.defineProperty(window, 'speechSynthesis', { value: undefined });"],
    ids=["no Japanese voice", "no voices at all"],
)
def test_without_a_voice_it_says_so(open_learner: OpenLearner, script: str) -> None:
    """In a sentence that tells what can be done; the button stays a button."""
    learner = open_learner("s1/points", init_script=script)
    learner.button("読み上げる").click()
    expect(learner.view.get_by_role("status").filter(has_text=NO_VOICE)).to_be_visible()
    expect(learner.button("読み上げる")).to_be_enabled()
    assert violations(learner.page) == []


def test_a_voice_may_come_late(open_learner: OpenLearner) -> None:
    """As in browsers that load theirs after the page: pressing once is enough."""
    learner = open_learner("s1/points", init_script=WITHOUT_VOICES)
    voice = press(learner, "読み上げる")
    learner.page.evaluate("voice.synthesis.voices = voice.all")
    voice.expect_state(learner, *READING)
    assert voice.words == POINTS[:1]


def test_the_word_that_there_is_no_voice_goes_when_there_is_one(
    open_learner: OpenLearner,
) -> None:
    """It can be tried again without a reload."""
    learner = open_learner("s1/points", init_script=WITHOUT_VOICES)
    voice = press(learner, "読み上げる")
    expect(learner.view).to_contain_text(NO_VOICE)
    learner.page.evaluate("voice.synthesis.voices = voice.all")
    press(learner, "読み上げる")
    voice.expect_state(learner, *READING)
    expect(learner.view).not_to_contain_text(NO_VOICE)


def test_a_voice_that_breaks_off_is_told_of(reader: Learner) -> None:
    """One can go on from the same sentence."""
    voice = press(reader, "読み上げる")
    voice.end()
    voice.break_off()
    expect(reader.view).to_contain_text("声が途中で止まりました。")
    press(reader, "続ける")
    assert voice.words == [*POINTS[:2], POINTS[1]]
    expect(reader.view).not_to_contain_text("声が途中で止まりました。")


def test_an_end_that_nobody_tells_of_is_noticed(reader: Learner) -> None:
    """Some browsers forget to."""
    reader.page.clock.install()
    voice = press(reader, "読み上げる")
    reader.page.evaluate("voice.forget()")
    reader.page.clock.run_for(5000)
    assert voice.words == POINTS[:2]


def test_leaving_the_view_stops_it(reader: Learner) -> None:
    """Nothing of it is left behind, there or here."""
    voice = press(reader, "読み上げる")
    reader.link("留意点へ →").click()
    voice.expect_state(reader, *IDLE)
    assert not voice.is_speaking
    assert voice.marked == ""
    reader.go("s1/points")
    voice.expect_state(reader, *IDLE)


def test_a_dialog_makes_it_pause(reader: Learner) -> None:
    """Two voices at a time are one too many; one goes on when it is closed."""
    voice = press(reader, "読み上げる")
    reader.page.evaluate("document.querySelector('dialog').showModal()")
    expect(reader.view.locator(".read-aloud")).to_have_attribute("data-state", "paused")
    assert not voice.is_speaking


def test_it_begins_at_what_is_selected(reader: Learner) -> None:
    """Whoever selects a sentence wants to hear that one."""
    reader.page.evaluate(
        "document.getSelection().selectAllChildren(document.querySelector('.view.is-current li'))"
    )
    voice = press(reader, "読み上げる")
    assert voice.words == ["一度、声に出します。"]


def test_a_scene_is_read_with_its_choices(open_learner: OpenLearner) -> None:
    """Who speaks is said before the words; the choices are numbered."""
    learner = open_learner("s1/scenario", init_script=FAKE).begin_scenario()
    voice = press(learner, "読み上げる")
    assert voice.to_the_end() == [
        "シナリオ",
        "本をえらぶ",
        "棚の前です。",
        "森さん",
        "司書",
        "だれが聞きに来ますか。",
        "あなたなら、どうしますか。",
        "選択肢1、好きな長い物語を選ぶ",
        "選択肢2、年齢を聞いてから選ぶ",
    ]


def test_a_choice_stops_it_and_what_comes_of_it_is_read(open_learner: OpenLearner) -> None:
    """From the consequence on, without the scene that was heard before."""
    learner = open_learner("s1/scenario", init_script=FAKE).begin_scenario()
    voice = press(learner, "読み上げる")
    learner.choose("年齢を聞いてから選ぶ")
    voice.expect_state(learner, *IDLE)
    press(learner, "読み上げる")
    assert voice.to_the_end()[1:] == [
        "あなたの選択",
        "年齢を聞いてから選ぶ",
        "8人とも、絵を見ています。",
        "落ち着き ＋1",
        "なぜ",
        "聞く人を知ると選べます。",
        "次の一手",
        "下読みをします。",
    ]


def test_a_question_is_read_with_its_choices(open_learner: OpenLearner) -> None:
    """And after the answer, the feedback."""
    learner = open_learner("s1/quiz", init_script=FAKE).begin_quiz()
    voice = press(learner, "読み上げる")
    words = voice.to_the_end()
    assert [word[:5] for word in words[-3:]] == ["選択肢1、", "選択肢2、", "選択肢3、"]
    learner.answer_shown(right=True)
    press(learner, "読み上げる")
    assert voice.to_the_end()[len(words)] == "正解です"
    assert "解説" in voice.words


@pytest.mark.parametrize("furigana", ["none", "difficult", "all"])
def test_each_word_is_said_once(open_learner: OpenLearner, read_site: Path, furigana: str) -> None:
    """Names and what the author gave a reading by that, the rest by its base; readings shown or not."""
    learner = open_learner("s1/aims", site=read_site, init_script=FAKE)
    learner.page.evaluate("value => course.settings.set('furigana', value)", furigana)
    rubies = learner.view.locator("ruby")
    if furigana == "none":
        expect(rubies).to_have_count(0)
    else:
        expect(rubies.first).to_be_visible()
    voice = press(learner, "読み上げる")
    for _ in range(2):
        voice.end()
    assert voice.marked == "上手に読むより、聞く人を知ることから始めます。"
    assert voice.to_the_end()[1:4] == [
        "その本は、だれに届くでしょうか。",
        "じょうずに読むより、聞く人を知ることから始めます。",
        "司書のもりさんに相談します。",
    ]


@pytest.mark.parametrize(
    ("text", "sentences"),
    [
        ("", []),
        ("本を選ぶ", ["本を選ぶ"]),
        ("読みます。聞きます。", ["読みます。", "聞きます。"]),
        (" 読みます。\n 聞きますか？ ", ["読みます。", "聞きますか？"]),
        ("「はい。」と言う。", ["「はい。」", "と言う。"]),
        ("――。……本。", ["……本。"]),
        ("12.5%です。", ["12.5%です。"]),
        (LONG, [f"{'あ' * 30}、", f"{'い' * 30}、う。"]),
        ("あ" * 80, ["あ" * 80]),
        (f"{'あ' * 60}、い。", [f"{'あ' * 60}、", "い。"]),
    ],
)
def test_how_sentences_are_found(reader: Learner, text: str, sentences: list[str]) -> None:
    """They end at 。 and behind closing brackets; long ones are parted behind a comma."""
    found = reader.page.evaluate(
        "text => course.sentencesIn(text).map(([from, to]) => text.slice(from, to))", text
    )
    assert found == sentences


@pytest.mark.parametrize("theme", ["light", "dark"])
@pytest.mark.parametrize("width", [360, 1280])
def test_axe_finds_nothing(open_learner: OpenLearner, theme: str, width: int) -> None:
    """Before, while and after."""
    learner = open_learner(
        "s1/points", init_script=FAKE, viewport={"width": width, "height": 800}, color_scheme=theme
    )
    assert violations(learner.page) == []
    press(learner, "読み上げる")
    assert violations(learner.page) == []
    press(learner, "一時停止")
    assert violations(learner.page) == []


def test_the_controls_fit_a_phone(open_learner: OpenLearner) -> None:
    """All three in one line, each large enough for a finger."""
    learner = open_learner("s1/points", init_script=FAKE, viewport={"width": 360, "height": 740})
    press(learner, "読み上げる")
    bar = learner.view.get_by_role("group", name="読み上げ")
    expect(bar.get_by_label("速さ")).to_be_visible()
    boxes = bar.evaluate(
        "bar => [...bar.querySelectorAll('button, select')].map(one => one.getBoundingClientRect().toJSON())"
    )
    assert all(box["height"] >= 44 for box in boxes)
    assert len({box["y"] for box in boxes}) == 1


def test_without_scripts_there_is_no_bar(open_learner: OpenLearner) -> None:
    """It would do nothing."""
    learner = open_learner("s1/points", init_script=FAKE)
    browser = learner.page.context.browser
    assert browser is not None
    page = browser.new_context(java_script_enabled=False).new_page()
    page.goto(learner.index.as_uri())
    expect(page.locator(".read-aloud").first).to_be_hidden()
    page.context.close()
