"""The trainer's desk, as a trainer uses it: a sample class, files, codes, a roster, and what is taken away."""

from __future__ import annotations

import io
import json
import re
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import openpyxl
import pytest
from playwright.sync_api import Browser, FilePayload, expect

from tests.axe import violations
from tests.desk.test_zip_read import zipped
from tests.pages.test_targets import SMALL
from tests.trainer import Trainer, content_of

VIEWS = ("home", "assign", "collect", "people", "class", "items", "failures", "out")
MARKUP = '<img src=x onerror="document.title=1">'


@pytest.fixture(scope="module")
def desk_page(real_site: Path) -> Path:
    """Have the built desk of the real course."""
    return real_site.with_name("trainer.html")


OpenTrainer = Callable[..., Trainer]


@pytest.fixture
def open_trainer(browser: Browser, desk_page: Path) -> Iterator[OpenTrainer]:
    """Open desks of their own; at the end nothing may have gone wrong in any of them."""
    opened: list[Trainer] = []

    def open_one(route: str = "", **options: Any) -> Trainer:
        trainer = Trainer(browser.new_context(**options), desk_page)
        opened.append(trainer)
        trainer.open(route, "desk")
        return trainer

    yield open_one
    for trainer in opened:
        trainer.page.context.close()
    for trainer in opened:
        trainer.assert_nothing_wrong()


@pytest.fixture
def trainer(open_trainer: OpenTrainer) -> Trainer:
    """Open the desk."""
    return open_trainer()


@pytest.fixture(scope="module")
def at_sample(browser: Browser, desk_page: Path) -> Iterator[Trainer]:
    """Open the desk with the sample class on it, once for the tests that only look."""
    trainer = Trainer(browser.new_context(), desk_page)
    trainer.open("", "desk")
    trainer.sample()
    yield trainer
    trainer.page.context.close()
    trainer.assert_nothing_wrong()


# The sample class


def test_the_sample_class_shows_all_that_can_happen(at_sample: Trainer) -> None:
    """Of forty two have not begun, one file is damaged; flags tell of those who edited their scores."""
    at_sample.go("people")
    expect(at_sample.page.get_by_text("見本を見ています。")).to_be_visible()
    expect(at_sample.tally("未着手・未提出")).to_have_text("3")
    expect(at_sample.tally("期限切れ")).to_have_text("6")
    assert int(at_sample.tally("知らせあり").inner_text()) >= 3
    at_sample.go("collect")
    refused = at_sample.view.locator('[data-part="refused"] li')
    expect(refused).to_have_count(1)
    expect(refused).to_contain_text("もう一度作ったファイルを頼んでください")


def test_people_are_filtered_searched_and_sorted(at_sample: Trainer) -> None:
    """By section, by state, by words; a click on a head sorts, a second one turns it round."""
    at_sample.go("people")
    view = at_sample.view
    view.get_by_label("所属・組").select_option("見本・市民課")
    expect(view.locator('[data-part="shown"]')).to_have_text("40人のうち 3人")
    view.get_by_label("状態").select_option("late")
    expect(view.get_by_text("当てはまる人がいません。")).to_be_visible()
    view.get_by_role("button", name="しぼりこみをやめる").click()
    view.get_by_label("さがす").fill("０１０１２")
    assert at_sample.people() == ["見本 りく"]
    view.get_by_label("さがす").fill("")
    mean = view.get_by_role("button", name="平均")
    mean.click()
    expect(view.get_by_role("columnheader", name="平均")).to_have_attribute(
        "aria-sort", "ascending"
    )
    lowest = at_sample.people()
    mean.click()
    assert at_sample.people() == lowest[::-1]
    view.get_by_role("button", name="人", exact=True).click()


def test_many_people_are_shown_page_by_page(trainer: Trainer) -> None:
    """Forty at once, in the order of their numbers; all that was there comes up again after a look elsewhere."""
    files = [trainer.record_of(f"人{number:03}", number=f"{number}")[0] for number in range(45)]
    trainer.hand_in(*files)
    trainer.go("people")
    assert trainer.people() == [f"人{number:03}" for number in range(40)]
    trainer.button("次の人たち").click()
    expect(trainer.view.locator('[data-part="page-words"]')).to_have_text("2 / 2")
    assert trainer.people() == [f"人{number:03}" for number in range(40, 45)]
    trainer.go("class").go("people")
    assert len(trainer.people()) == 5
    trainer.button("前の人たち").click()
    trainer.button(re.compile("^人039")).click()
    expect(trainer.page.get_by_role("dialog", name="人039")).to_be_visible()


def test_paper_holds_all_of_it(trainer: Trainer) -> None:
    """More people than the screen, and every figure, at once; afterwards the screen is as before."""
    files = [trainer.record_of(f"人{number:03}", number=f"{number}")[0] for number in range(45)]
    trainer.hand_in(*files)
    trainer.go("people")
    trainer.page.evaluate("""() => {
        window.print = () => {
            window.printed = document.querySelectorAll(".person-name").length;
            window.dispatchEvent(new Event("afterprint"));
        };
    }""")
    trainer.button("クラスの資料を印刷").click()
    assert trainer.page.evaluate("printed") == 45
    assert len(trainer.people()) == 40


def test_a_person_is_looked_at(at_sample: Trainer) -> None:
    """Everything about one of those who edited their scores: the flag with its cure, modules, tests."""
    at_sample.go("people")
    at_sample.view.get_by_role("button", name=re.compile("見本 あおい")).click()
    dialog = at_sample.page.get_by_role("dialog", name="見本 あおい")
    expect(dialog.get_by_text("01001", exact=True)).to_be_visible()
    expect(dialog.get_by_text("記録に書かれた点が、答えから計算した点と違います")).to_be_visible()
    expect(
        dialog.get_by_role("table", name="モジュールごとの結果").get_by_role("row")
    ).to_have_count(10)
    expect(dialog.get_by_text(re.compile("始めのテスト：21問のうち"))).to_be_visible()
    assert violations(at_sample.page) == []
    dialog.get_by_role("button", name="閉じる").click()
    expect(dialog).to_be_hidden()


def test_the_reminder_is_for_those_who_are_late(at_sample: Trainer) -> None:
    """It names nobody; the list beside it does."""
    at_sample.go("people")
    at_sample.button("催促の文を作る").click()
    dialog = at_sample.page.get_by_role("dialog", name="催促の文")
    expect(dialog.get_by_text("期限を過ぎて、まだ終わっていない人は 6 人です。")).to_be_visible()
    text = dialog.get_by_label("全員に送る文").input_value()
    assert "記録を提出する" in text
    assert "見本 " not in text
    assert dialog.get_by_label("あて先の一覧").input_value().count("\n") == 6
    dialog.get_by_role("button", name="文を写す").click()
    expect(dialog.get_by_role("status")).to_contain_text("写しました")
    dialog.get_by_role("button", name="閉じる").click()


def test_every_figure_has_a_sentence_a_picture_and_a_table(at_sample: Trainer) -> None:
    """And an explanation that opens by a tap or a key."""
    for route, count in (("class", 6), ("failures", 1)):
        at_sample.go(route)
        cards = at_sample.view.locator(".figure-card[data-figure]")
        expect(cards).to_have_count(count)
        for card in cards.all():
            expect(card.locator(".figure-says")).not_to_be_empty()
            expect(card.locator(".chart svg").first).to_be_attached()
            card.get_by_text("読み方").click()
            expect(card.locator(".help p")).to_be_visible()
            card.get_by_text("表で見る").press("Enter")
            assert card.get_by_role("row").count() > 2


def test_items_open_to_what_was_chosen(at_sample: Trainer) -> None:
    """The hardest first; quizzes have no discrimination, tests have, with the caution of few people."""
    at_sample.go("items")
    view = at_sample.view
    expect(view.locator("details.item")).to_have_count(40)
    first = view.locator("details.item").first
    first.locator("summary").click()
    expect(first.get_by_text("計算できません：人によって問題が違うため")).to_be_visible()
    expect(first.get_by_text("✓ 正答").first).to_be_visible()
    expect(first.get_by_text(re.compile("^参考値"))).to_be_visible()
    shares = [int(text) for text in re.findall(r"正答 (\d+)%", view.inner_text())]
    assert len(shares) == 40
    assert shares == sorted(shares)
    view.get_by_label("どこで").select_option("before")
    view.get_by_label("並び").select_option("odd")
    first = view.locator("details.item").first
    first.locator("summary").click()
    expect(first.locator("dd").nth(2)).to_have_text(re.compile(r"^−?\d\.\d\d$"))
    expect(view.get_by_role("table", name="テスト全体の信頼性")).to_be_visible()
    view.get_by_label("どこで").select_option("")


@pytest.mark.parametrize("theme", ["light", "dark"])
@pytest.mark.parametrize("width", [360, 1280])
def test_axe_finds_nothing(open_trainer: OpenTrainer, theme: str, width: int) -> None:
    """In every view, full and with the explanations open; and nothing is wider than the screen."""
    size = {"width": width, "height": 900}
    trainer = open_trainer(viewport=size, color_scheme=theme).sample()
    found = {}
    for view in VIEWS:
        trainer.go(view)
        for summary in trainer.view.locator("details > summary").all()[:20]:
            summary.evaluate("one => { one.parentElement.open = true; }")
        found[view] = violations(trainer.page)
        wide = trainer.page.evaluate("document.documentElement.scrollWidth - innerWidth")
        assert wide <= 0, view
    assert {view: wrong for view, wrong in found.items() if wrong} == {}


@pytest.mark.parametrize("width", [360, 1280])
def test_targets_are_large(open_trainer: OpenTrainer, width: int) -> None:
    """44 pixels, in every view."""
    trainer = open_trainer(viewport={"width": width, "height": 900}).sample()
    found = {}
    for view in VIEWS:
        trainer.go(view)
        found[view] = trainer.page.evaluate(SMALL)
    assert {view: small for view, small in found.items() if small} == {}


# What is put on the desk


def test_an_empty_desk_says_what_to_do(trainer: Trainer) -> None:
    """In each reading there is a way to hand in records, and the sample."""
    for view in ("people", "class", "items", "failures"):
        trainer.go(view)
        expect(trainer.view.get_by_text("まだ記録がありません")).to_be_visible()
        expect(trainer.link("記録を入れる")).to_be_visible()


def test_markup_in_a_record_stays_text(trainer: Trainer) -> None:
    """In the table, in the dialog, in the list of files, in the reminder."""
    file, _ = trainer.record_of(MARKUP, section=MARKUP, number="1")
    broken: FilePayload = {
        "name": f"{MARKUP.replace('/', '')}.json", "mimeType": "application/json", "buffer": b"{",
    }  # fmt: skip
    trainer.hand_in(file, broken)
    trainer.view.get_by_text("入れたものをすべて見る").click()
    trainer.go("people")
    assert trainer.people() == [MARKUP]
    trainer.view.locator(".person").click()
    expect(trainer.page.get_by_role("dialog", name=MARKUP)).to_be_visible()
    trainer.page.keyboard.press("Escape")
    trainer.button("催促の文を作る").click()
    assert trainer.page.locator("img").count() == 0
    assert trainer.page.title().startswith("人ごと")


def test_codes_are_pasted_with_rubbish_between(trainer: Trainer) -> None:
    """Those that are right are read, a slip is told with its cure."""
    _, first = trainer.record_of("山田 花子", number="0123", section="総務課")
    _, second = trainer.record_of("川上 学", number="0124", section="福祉課")
    slip = second.replace("0124", "0125")
    trainer.go("collect")
    trainer.view.get_by_label("文字の記録", exact=True).fill(
        f"> お疲れさまです。\n> {first}\nよろしく {second}\n{slip}"
    )
    trainer.button("読み取る").click()
    expect(
        trainer.view.get_by_text("2人分を読み取りました。1件は読めませんでした。")
    ).to_be_visible()
    expect(trainer.view.locator('[data-part="refused"] li')).to_have_count(1)
    trainer.go("people")
    assert sorted(trainer.people()) == ["山田 花子", "川上 学"]


def test_nothing_to_read_in_what_was_pasted(trainer: Trainer) -> None:
    """The words say what to paste."""
    trainer.go("collect").view.get_by_label("文字の記録", exact=True).fill("こんにちは")
    trainer.button("読み取る").click()
    expect(trainer.view.get_by_text("という文字が見つかりません。")).to_be_visible()


def test_a_roster_tells_who_is_missing(trainer: Trainer) -> None:
    """Full-width digits are the same number; who is not on it gets a flag."""
    here, _ = trainer.record_of("山田 花子", number="0123", section="総務課")
    stranger, _ = trainer.record_of("よその 人", number="9999", section="総務課")
    trainer.hand_in(here, stranger)
    roster = "研修の名簿\n職員番号,氏名,所属\n０１２３,山田花子,総務課\n0456,川上 学,福祉課\n"
    trainer.view.get_by_label("名簿を選ぶ").set_input_files(
        {"name": "名簿.csv", "mimeType": "text/csv", "buffer": roster.encode("cp932")}
    )
    expect(
        trainer.view.get_by_text("2人の名簿を入れました。1人の記録が、まだありません。")
    ).to_be_visible()
    trainer.go("people")
    trainer.view.get_by_label("状態").select_option("new")
    assert "川上 学" in trainer.people()
    trainer.view.get_by_label("状態").select_option("flagged")
    assert trainer.people() == ["よその 人"]


def test_a_roster_without_heads_says_so(trainer: Trainer) -> None:
    """With its cure."""
    trainer.go("collect").view.get_by_label("名簿を選ぶ").set_input_files(
        {"name": "名簿.csv", "mimeType": "text/csv", "buffer": "あ,い\nう,え\n".encode()}
    )
    expect(trainer.view.locator('[data-part="roster-says"]')).to_contain_text("見出し")


def test_the_desk_asks_before_it_is_lost(trainer: Trainer) -> None:
    """Only when there is something that was not saved."""
    trainer.hand_in(trainer.record_of("山田", number="1")[0])
    asked = []
    trainer.page.on("dialog", lambda dialog: (asked.append(dialog.type), dialog.dismiss()))
    trainer.page.close(run_before_unload=True)
    trainer.page.wait_for_timeout(0)
    expect(trainer.page.locator("main")).to_be_visible()
    assert asked == ["beforeunload"]


def test_the_desk_is_emptied(trainer: Trainer) -> None:
    """After a question."""
    trainer.hand_in(trainer.record_of("山田", number="1")[0])
    trainer.button("机を空にする").click()
    trainer.page.get_by_role("dialog").get_by_role("button", name="空にする").click()
    expect(trainer.view.get_by_text("机を空にしました。")).to_be_visible()
    trainer.go("people")
    expect(trainer.view.get_by_text("まだ記録がありません")).to_be_visible()


def test_a_record_is_taken_out_again(trainer: Trainer) -> None:
    """By keyboard: it is said, the next one has the focus, and everybody who is left is counted."""
    files = [
        trainer.record_of(name, number=number)[0] for name, number in (("山田", "1"), ("川上", "2"))
    ]
    trainer.hand_in(*files, {"name": "壊れた.json", "mimeType": "application/json", "buffer": b"{"})
    trainer.view.get_by_text("入れたものをすべて見る").click()
    table = trainer.view.get_by_role("table", name="入れたもの")
    table.get_by_role("button", name="「修了記録_山田.json」を外す").press("Enter")
    said = trainer.view.get_by_role("status").filter(
        has_text="「修了記録_山田.json」を外しました。いま、1人の記録があります。"
    )
    expect(said).to_be_visible()
    expect(table.get_by_role("button", name="「修了記録_川上.json」を外す")).to_be_focused()
    expect(table.get_by_role("row")).to_have_count(3)
    trainer.view.get_by_role("listitem").get_by_role("button", name="「壊れた.json」を外す").click()
    expect(trainer.view.get_by_role("heading", name="入れたもの")).to_be_focused()
    trainer.go("people")
    assert trainer.people() == ["川上"]


def test_the_last_record_is_taken_out(trainer: Trainer) -> None:
    """The desk is empty then, and says so from a place that is still there."""
    trainer.hand_in(trainer.record_of("山田", number="1")[0])
    trainer.view.get_by_text("入れたものをすべて見る").click()
    trainer.button("「修了記録_山田.json」を外す").click()
    expect(trainer.view.get_by_text("を外しました。いま、0人の記録があります。")).to_be_visible()
    expect(trainer.view.get_by_role("heading", name="記録を集める")).to_be_focused()
    trainer.go("people")
    expect(trainer.view.get_by_text("まだ記録がありません")).to_be_visible()


def test_a_record_of_one_person_is_taken_out(trainer: Trainer) -> None:
    """Where the person is looked at; without any record left one is back at the table of people."""
    trainer.hand_in(*[trainer.record_of("山田", number="1")[0] for _ in range(2)])
    trainer.go("people").button("山田").click()
    dialog = trainer.page.get_by_role("dialog", name="山田")
    away = dialog.get_by_role("button", name="「修了記録_山田.json」を外す")
    away.first.click()
    expect(dialog.get_by_role("status")).to_contain_text("いま、1人の記録があります。")
    expect(away).to_have_count(1)
    expect(away).to_be_focused()
    away.press("Enter")
    expect(dialog).to_be_hidden()
    expect(trainer.view.get_by_role("heading", name="読む：人ごと")).to_be_focused()
    expect(trainer.view.get_by_text("まだ記録がありません")).to_be_visible()


def test_nobody_of_the_sample_was_given_ones_own_assignment(trainer: Trainer) -> None:
    """Its flags and its due day are as ever; what is collected afterwards is held against the assignment."""
    trainer.go("assign").view.get_by_label(re.compile("^期限")).fill("2030-12-25")
    trainer.button("この内容で課題を作る").click()
    expect(trainer.view.get_by_role("heading", name="渡し方")).to_be_focused()
    trainer.go("home")
    trainer.sample()
    expect(trainer.tally("知らせあり")).to_have_text("3")
    expect(trainer.tally("期限切れ")).to_have_text("6")
    trainer.page.get_by_role("button", name="見本を片づける").click()
    expect(trainer.page.get_by_text("見本を見ています。")).to_be_hidden()
    trainer.hand_in(trainer.record_of("山田", number="1")[0])
    trainer.go("people")
    expect(trainer.tally("知らせあり")).to_have_text("1")
    expect(trainer.view.get_by_label("期限を決める")).to_have_value("2030-12-25")


def test_the_sample_never_covers_what_was_collected(trainer: Trainer) -> None:
    """It asks first; what lies there stays until then."""
    trainer.hand_in(trainer.record_of("山田", number="1")[0])
    trainer.go("home").button("見本の40人で試す").click()
    dialog = trainer.page.get_by_role("dialog", name="机を空にしますか")
    dialog.get_by_role("button", name="やめる").click()
    trainer.go("people")
    assert trainer.people() == ["山田"]


def test_the_way_to_the_key_that_opens_records(trainer: Trainer) -> None:
    """From where sealed records are collected."""
    trainer.go("collect").link("クラスの鍵を読み込む").click()
    expect(trainer.view.get_by_role("heading", name="クラスの鍵")).to_be_in_viewport()
    trainer.view.get_by_label("鍵のファイルを読み込む").set_input_files(
        {"name": "x.json", "mimeType": "application/json", "buffer": b"{}"}
    )
    expect(trainer.view.get_by_text("鍵のファイルではありません。")).to_be_visible()


# What is handed out


def test_an_assignment_is_made(trainer: Trainer) -> None:
    """A link, a file and a short code, all of the same assignment; the course reads each of them."""
    trainer.go("assign")
    view = trainer.view
    view.get_by_label("題", exact=True).fill("夏の研修")
    view.get_by_label(re.compile("^期限")).fill("2026-12-25")
    view.get_by_label("合格点（%）").fill("70")
    view.get_by_role("checkbox", name=re.compile("^⑨")).uncheck()
    view.get_by_label("講座のアドレス").is_hidden()
    trainer.button("この内容で課題を作る").click()
    expect(view.get_by_role("heading", name="渡し方")).to_be_focused()
    view.get_by_label("講座のアドレス").fill("https://example.jp/kouza/index.html")
    link = view.locator('[data-part="assign-link"]').inner_text()
    short = view.locator('[data-part="assign-short"]').inner_text()
    name, script = trainer.saved_by("assignment.js を保存")
    assert name == "assignment.js"
    assert link.startswith("https://example.jp/kouza/index.html#a=a1.")
    assert link.partition("#a=")[2] in script.decode()
    read = "([text]) => course.readAssignment(text, JSON.parse(document.querySelector('script[data-part=\"facts\"]').textContent).tracks)"  # noqa: E501
    for text in (link, short):
        found = trainer.page.evaluate(read, [text])["assignment"]
        assert (found["due"], found["pass"], len(found["modules"])) == ("2026-12-25", 70, 8)


def test_what_is_missing_in_an_assignment_is_said(trainer: Trainer) -> None:
    """Beside the field, which has the focus."""
    trainer.go("assign").view.get_by_label("合格点（%）").fill("0")
    trainer.button("この内容で課題を作る").click()
    expect(trainer.view.get_by_text("1から100までの数を入れてください。")).to_be_visible()
    expect(trainer.view.get_by_label("合格点（%）")).to_be_focused()
    trainer.view.get_by_label("合格点（%）").fill("80")
    trainer.view.get_by_label(re.compile("^期限")).fill("2099-12-25")
    trainer.button("この内容で課題を作る").click()
    expect(trainer.view.get_by_text("2042年6月4日までの日を入れてください。")).to_be_visible()
    expect(trainer.view.get_by_label(re.compile("^期限"))).to_be_focused()


def test_a_key_must_be_saved_before_it_can_be_used(trainer: Trainer) -> None:
    """And it is made only after one has read what losing it means."""
    trainer.go("assign")
    expect(trainer.button("鍵を作る")).to_be_disabled()
    trainer.view.get_by_role("checkbox", name="なくすと開けられないことが分かりました").check()
    trainer.button("鍵を作る").click()
    expect(
        trainer.view.get_by_text("まだ使えません。先に、ファイルに保存してください。")
    ).to_be_visible()
    seal = trainer.view.get_by_label("封", exact=True)
    assert seal.locator("option").count() == 1
    name, text = trainer.saved_by("鍵のファイルを保存")
    key = json.loads(text)
    assert (name, key["format"]) == (f"クラスの鍵_{key['id']}.json", "course-class-key")
    seal.select_option(key["public"])
    trainer.button("この内容で課題を作る").click()
    expect(trainer.view.locator('[data-part="hand-name"]')).to_contain_text("封をする")


# What is taken away


def test_the_workbook(at_sample: Trainer) -> None:
    """A sheet for each table; those who have not handed in stand in it too, numbers keep their zeros."""
    at_sample.go("out")
    name, data = at_sample.saved_by("Excel の表（xlsx）を保存")
    assert re.fullmatch(r"見本_修了一覧_\d{8}-\d{4}\.xlsx", name)
    book = openpyxl.load_workbook(io.BytesIO(data))
    assert book.sheetnames[:3] == ["完了", "得点", "問題"]
    numbers = [str(cell.value) for cell in book["完了"]["A"][1:]]
    assert len(numbers) == 40
    assert all(number.startswith("0") for number in numbers)


def test_a_table_as_csv(at_sample: Trainer) -> None:
    """With the mark that makes Excel read it as UTF-8."""
    at_sample.go("out")
    row = at_sample.view.get_by_role("listitem").filter(has_text="はじかれた記録")
    with at_sample.page.expect_download() as download:
        row.get_by_role("button", name="CSV").click()
    _, data = content_of(download.value)
    assert data.startswith(b"\xef\xbb\xbf")
    assert data.count(b"\r\n") >= 2


def test_a_table_is_copied(at_sample: Trainer) -> None:
    """The button says so."""
    at_sample.go("out")
    row = at_sample.view.get_by_role("listitem").filter(has_text="失敗事例")
    button = row.get_by_role("button", name="写す")
    button.click()
    expect(button).to_have_attribute("data-told", "写しました")


def test_names_are_left_out_for_research(at_sample: Trainer) -> None:
    """No name and no number is in any cell."""
    at_sample.go("out")
    _, data = at_sample.saved_by("名前を除いた表（xlsx）を保存")
    book = openpyxl.load_workbook(io.BytesIO(data))
    cells = [str(cell.value) for sheet in book for row in sheet.iter_rows() for cell in row]
    assert not [text for text in cells if re.search(r"見本 |\b010\d\d\b", text)]


@pytest.mark.parametrize("password", ["", "ひみつの合言葉"])
def test_the_desk_is_kept_and_laid_out_again(
    open_trainer: OpenTrainer, tmp_path: Path, password: str
) -> None:
    """Files, codes, roster; with a password nothing of it can be read without."""
    first: Trainer = open_trainer()
    file, _ = first.record_of("山田 花子", number="0123")
    _, code = first.record_of("川上 学", number="0124")
    first.hand_in(file)
    first.view.get_by_label("文字の記録", exact=True).fill(code)
    first.button("読み取る").click()
    expect(first.view.get_by_text("1人分を読み取りました。")).to_be_visible()
    first.go("out").view.get_by_label(re.compile("^合言葉")).fill(password)
    name, data = first.saved_by("机を保存")
    assert ("山田" in data.decode()) is (password == "")
    (tmp_path / name).write_bytes(data)
    second: Trainer = open_trainer("collect")
    second.view.get_by_label(re.compile("^合言葉")).fill(password)
    second.view.get_by_label("机のファイルを読み込む").set_input_files(tmp_path / name)
    expect(
        second.view.get_by_text("机を元に戻しました。いま、2人の記録があります。")
    ).to_be_visible()
    second.go("people")
    assert sorted(second.people()) == ["山田 花子", "川上 学"]


def test_what_was_taken_out_is_not_kept(open_trainer: OpenTrainer, tmp_path: Path) -> None:
    """Neither of a zip nor of a text with several codes; what came with it is."""
    first: Trainer = open_trainer()
    records = [first.record_of(name, number=name) for name in ("甲", "乙", "丙", "丁")]
    members = {file["name"]: file["buffer"] for file, _ in records[:2]}
    first.hand_in({"name": "組.zip", "mimeType": "application/zip", "buffer": zipped(members)})
    first.view.get_by_label("文字の記録", exact=True).fill(
        " ".join(code for _, code in records[2:])
    )
    first.button("読み取る").click()
    expect(first.view.get_by_text("2人分を読み取りました。")).to_be_visible()
    first.view.get_by_text("入れたものをすべて見る").click()
    table = first.view.get_by_role("table", name="入れたもの")
    for name in (re.compile("甲.json」を外す"), re.compile("丙.*」を外す")):
        table.get_by_role("button", name=name).click()
        expect(table.get_by_role("button", name=name)).to_have_count(0)
    name, data = first.go("out").saved_by("机を保存")
    kept = data.decode()
    assert [sign in kept for sign in "甲乙丙丁"] == [False, True, False, True]
    (tmp_path / name).write_bytes(data)
    second: Trainer = open_trainer("collect")
    second.view.get_by_label("机のファイルを読み込む").set_input_files(tmp_path / name)
    expect(second.view.get_by_text("いま、2人の記録があります。")).to_be_visible()
    second.go("people")
    assert sorted(second.people()) == ["丁", "乙"]


def test_a_locked_desk_needs_its_password(open_trainer: OpenTrainer, tmp_path: Path) -> None:
    """The words say what to do."""
    first: Trainer = open_trainer()
    first.hand_in(first.record_of("山田", number="1")[0])
    first.go("out").view.get_by_label(re.compile("^合言葉")).fill("あいことば")
    name, data = first.saved_by("机を保存")
    (tmp_path / name).write_bytes(data)
    second: Trainer = open_trainer("collect")
    second.view.get_by_label("机のファイルを読み込む").set_input_files(tmp_path / name)
    expect(second.view.get_by_text("合言葉の付いたファイルです。")).to_be_visible()


# By keyboard alone


def test_the_desk_by_keyboard(open_trainer: OpenTrainer) -> None:
    """From the first screen to one person and back, without a pointer."""
    trainer: Trainer = open_trainer()
    page = trainer.page

    def tab_to(name: str) -> None:
        for _ in range(60):
            page.keyboard.press("Tab")
            if name in str(
                page.evaluate("document.querySelector(':is(a, button):focus')?.innerText ?? ''")
            ):
                return
        raise AssertionError(name)

    tab_to("見本の40人で試す")
    page.keyboard.press("Enter")
    expect(trainer.tally("人")).to_have_text("40")
    tab_to("平均")
    page.keyboard.press("Enter")
    head = trainer.view.get_by_role("columnheader", name="平均")
    expect(head).to_have_attribute("aria-sort", "ascending")
    expect(trainer.view.get_by_role("button", name="平均")).to_be_focused()
    tab_to("見本 ")
    page.keyboard.press("Enter")
    expect(page.get_by_role("dialog")).to_be_visible()
    page.keyboard.press("Escape")
    expect(trainer.view.locator(".person:focus")).to_have_count(1)
