"""The command line: build · check · serve · new · report · review · readings · shingles · generate."""

from __future__ import annotations

import argparse
import gc
import json
import os
import sys
import time
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import NoReturn, TextIO

from course import console
from course.build import Checked, check
from course.changed import Change, changes_in, told
from course.model import Course
from course.shingles import ShinglesError
from course.site import SiteError, write_site

# What only one command needs is imported there: Python's start is a good part of a small build.
# ruff: noqa: PLC0415

OK, FAILED, WRONG_USAGE = 0, 1, 2
CURES = {
    False: "人が読んで確かめてから、modules/readings.yaml に足してください。",
    True: "どちらかが違います。前後の文で確かめてください。",
}
"""What to do with the proposals of readings, and with what is read in two ways."""


class _Parser(argparse.ArgumentParser):
    """Says in Japanese that a call is wrong."""

    def error(self, message: str) -> NoReturn:
        self.print_usage(sys.stderr)
        self.exit(
            WRONG_USAGE, f"使い方が正しくありません（{message}）。--help で使い方を読めます。\n"
        )


def main(arguments: Sequence[str], root: Path) -> int:
    """Run a command on the course in `root` (or --source); give the exit code: 0, 1 on errors, 2 wrong usage."""
    for stream in (sys.stdout, sys.stderr):
        _survive(stream)
    parser = _parser(root)
    parsed = parser.parse_args(arguments or ["build"])
    if not parsed.source.is_dir():
        parser.error(f"--source のフォルダー {parsed.source} がありません")
    command: Callable[[argparse.Namespace], int] = parsed.command
    try:
        code = command(parsed)
        sys.stdout.flush()
    except SiteError as reason:
        print(reason, file=sys.stderr)
        return FAILED
    except BrokenPipeError:
        # Whoever read our words has gone (`check | head`); Python must not fail at them again.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return FAILED
    except OSError as reason:
        where = f": {reason.filename}" if reason.filename else ""
        print(f"ファイルを読み書きできませんでした（{reason.strerror}{where}）。", file=sys.stderr)
        return FAILED
    except KeyboardInterrupt:
        print("止めました。", file=sys.stderr)
        return FAILED
    return code


def _survive(stream: TextIO) -> None:
    """Let a console that lacks a character (cp932) show a question mark in place of it."""
    reconfigure = getattr(stream, "reconfigure", None)
    if reconfigure:
        reconfigure(errors="replace")


def _parser(root: Path) -> argparse.ArgumentParser:
    parser = _Parser(
        prog="build.py", description="コースを作る道具です。何も付けなければ build です。"
    )
    commands = parser.add_subparsers(required=True, metavar="命令", parser_class=_Parser)
    source = _Parser(add_help=False)
    source.add_argument(
        "--source",
        type=Path,
        default=root,
        metavar="DIR",
        help="コースのフォルダー（modules/ と quizzes/ がある所）",
    )
    _add(commands, "build", _build, "検査してから site/ を作る", source).add_argument(
        "--out", type=Path, metavar="DIR", help="作る先（省くと、コースのフォルダーの site/）"
    )
    checker = _add(commands, "check", _check, "検査だけをする。何も書かない", source)
    checker.add_argument("--json", action="store_true", help="結果を JSON で出す")
    checker.add_argument("--strict", action="store_true", help="注意があっても 1 で終わる")
    checker.add_argument(
        "--catalogue",
        type=Path,
        metavar="FILE",
        help="新しい出典の YAML。変わった項目と、読み直す所を示す",
    )
    server = _add(commands, "serve", _serve, "作って見せ、直すたびに作り直す", source)
    server.add_argument("--port", type=int, default=8000, help="番号（ふさがっていれば次の番号）")
    maker = _add(commands, "new", _new, "新しいモジュールのひな形を作る", source)
    maker.add_argument("what", choices=["module"], help="作るもの")
    maker.add_argument("name", help="フォルダー名。例: 10-next-step")
    _add_tools(commands, source)
    return parser


def _add_tools(commands: argparse._SubParsersAction[_Parser], source: _Parser) -> None:
    """Add what trainers and authors need now and then."""
    reporter = _add(commands, "report", _report, "学習者の記録を集計して xlsx にする", source)
    reporter.add_argument(
        "records", nargs="+", type=Path, metavar="RECORDS", help="記録のファイル、フォルダー、zip"
    )
    reporter.add_argument(
        "-o", "--out", type=Path, required=True, metavar="FILE", help="作る先。例: out.xlsx"
    )
    reviewer = _add(
        commands, "review", _review, "全問題の点検表（印刷用の1つの HTML）を作る", source
    )
    reviewer.add_argument("--out", type=Path, metavar="FILE", help="作る先（省くと review.html）")
    reader = _add(commands, "readings", _readings, "ふりがなの足りない語に、読みの案を出す", source)
    reader.add_argument(
        "--read",
        metavar="DIR",
        help="案の代わりに、モジュールの文を 漢字(かんじ) の形で出す。例: modules/01-shared-value",
    )
    reader.add_argument(
        "--compare", action="store_true", help="案の代わりに、道具が別の読み方をする語を並べる"
    )
    keeper = _add(
        commands,
        "shingles",
        _shingles,
        "出典の文のハッシュ modules/catalogue.shingles を作る",
        source,
    )
    keeper.add_argument(
        "files", nargs="+", type=Path, metavar="FILE", help="出典の文（テキスト）と、項目の YAML"
    )
    _add(commands, "generate", _generate, "schemas/ と docs/sources.md の表を作り直す", source)


def _add(
    commands: argparse._SubParsersAction[_Parser],
    name: str,
    command: Callable[[argparse.Namespace], int],
    words: str,
    source: _Parser,
) -> argparse.ArgumentParser:
    added = commands.add_parser(name, help=words, description=words, parents=[source])
    added.set_defaults(command=command)
    return added


def _checked(parsed: argparse.Namespace) -> Checked:
    with console.progress() as step:
        return check(parsed.source, step)


def _build(parsed: argparse.Namespace) -> int:
    gc.disable()  # a short run of many small values: collecting them costs more than it frees
    began = time.perf_counter()
    out = parsed.out or parsed.source / "site"
    checked = _checked(parsed)
    console.print_problems(checked.problems)
    if checked.sound is None:
        print("誤りがあるので、site は前のままです。直してから、もう一度どうぞ。", file=sys.stderr)
        return FAILED
    from course.render import render

    with console.progress() as step:
        files = render(checked.sound, step)
    write_site(files, out)
    console.print_summary(
        checked.sound, out, sum(map(len, files.values())), time.perf_counter() - began
    )
    return OK


def _check(parsed: argparse.Namespace) -> int:
    checked = _checked(parsed)
    try:
        changed = _changes(checked.course, parsed)
    except ShinglesError as reason:
        print(reason, file=sys.stderr)
        return FAILED
    if parsed.json:
        catalogue = {} if changed is None else {"catalogue": [one.as_data() for one in changed]}
        print(json.dumps(console.report(checked) | catalogue, ensure_ascii=False, indent=1))
    else:
        console.print_problems(checked.problems)
        console.print_counts(checked)
        console.print_report(checked)
        if checked.course and changed is not None:
            print(*told(checked.course, changed), sep="\n")
    failed = checked.problems.errors or (parsed.strict and len(checked.problems))
    return FAILED if failed or checked.course is None else OK


def _changes(course: Course | None, parsed: argparse.Namespace) -> list[Change] | None:
    """Give what a new catalogue changes, if one is given and there is a course to compare."""
    if course is None or parsed.catalogue is None:
        return None
    return changes_in(course, parsed.source, parsed.catalogue)


def _serve(parsed: argparse.Namespace) -> int:
    from course.serve import serve

    serve(parsed.source, parsed.port)
    return OK


def _new(parsed: argparse.Namespace) -> int:
    from course.new import NewModuleError, new_module

    try:
        paths = new_module(parsed.source, parsed.name)
    except NewModuleError as reason:
        print(reason, file=sys.stderr)
        return FAILED
    print("作りました。" + "".join(f"\n  {path}" for path in paths))
    print("書き方は docs/authors.md にあります。python build.py serve で、見ながら書けます。")
    return OK


def _report(parsed: argparse.Namespace) -> int:
    gc.disable()  # as for building: a class hands in millions of small values, none of them in a circle
    checked = _checked(parsed)
    if checked.sound is None:
        console.print_problems(checked.problems)
        return FAILED
    from course.facts import facts_of
    from course.report.command import report, summary

    with console.progress() as step:
        reported = report(parsed.records, parsed.out, facts_of(checked.sound), step)
    print(*summary(reported), sep="\n")
    if not reported.people:
        print("読める記録がないので、何も書きませんでした。", file=sys.stderr)
        return FAILED
    print(f"作りました: {parsed.out}")
    return OK


def _review(parsed: argparse.Namespace) -> int:
    checked = _checked(parsed)
    console.print_problems(checked.problems)
    if checked.sound is None:
        return FAILED
    from course.review import render_review

    out = parsed.out or parsed.source / "review.html"
    out.write_text(render_review(checked.sound), encoding="utf-8", newline="\n")
    print(f"点検表を作りました。ブラウザーで開いて印刷できます: {out}")
    return OK


def _readings(parsed: argparse.Namespace) -> int:
    checked = _checked(parsed)
    if checked.course is None:
        console.print_problems(checked.problems)
        return FAILED
    return (_read_module if parsed.read else _propose)(checked.course, parsed)


def _read_module(course: Course, parsed: argparse.Namespace) -> int:
    from course.reread import module_as_read

    lines = list(module_as_read(course, parsed.source, parsed.read))
    if not lines:
        hint = "modules/01-shared-value のように、モジュールのフォルダーを書いてください。"
        print(f"「{parsed.read}」には、文がありません。{hint}", file=sys.stderr)
        return FAILED
    print(*lines, sep="\n")
    return OK


def _propose(course: Course, parsed: argparse.Namespace) -> int:
    from course.propose import MissingToolError, Proposer
    from course.reread import lexicon_to_read, texts_to_read
    from course.text.inline import without_readings

    texts = map(without_readings, texts_to_read(course, parsed.source))
    try:
        proposer = Proposer()
    except MissingToolError:
        hint = "uv run --group readings build.py readings で動かすと、入ります。"
        print(f"案を出す道具（SudachiPy）がありません。{hint}", file=sys.stderr)
        return FAILED
    find = proposer.differences if parsed.compare else proposer.proposals
    found = find(texts, lexicon_to_read(course))
    for one in found:
        print(f"  {one.surface}: {one.reading} # {one.example}")
    print(f"{len(found)}個です。{CURES[parsed.compare]}", file=sys.stderr)
    return OK


def _shingles(parsed: argparse.Namespace) -> int:
    from course.load import load_course
    from course.problems import Problems
    from course.shingles import FILE, items_in, kept_of, texts_in, written

    course = load_course(parsed.source, Problems())
    if course is None:
        console.print_problems(_checked(parsed).problems)
        return FAILED
    catalogue = course.catalogue
    names = [catalogue.title, catalogue.publisher, *(skill.name for skill in catalogue.skills)]
    try:
        texts = [text for path in parsed.files for text in texts_in(path)]
        items = [items_in(path) for path in parsed.files if path.suffix in {".yaml", ".yml"}]
    except ShinglesError as reason:
        print(reason, file=sys.stderr)
        return FAILED
    kept = kept_of(texts, {item: words for one in items for item, words in one.items()}, names)
    (parsed.source / FILE).write_text(written(kept), encoding="utf-8", newline="\n")
    print(f"作りました。15字の並び {len(kept.shingles):,}・項目 {len(kept.items)}")
    print(f"  {parsed.source / FILE}")
    return OK


def _generate(parsed: argparse.Namespace) -> int:
    from course.provenance import ProvenanceError, write_provenance
    from course.schema import write_schemas

    checked = _checked(parsed)
    console.print_problems(checked.problems)
    if checked.sound is None:
        return FAILED
    document = parsed.source / "docs" / "sources.md"
    try:
        written = [write_provenance(checked.sound, document)]
    except ProvenanceError as reason:
        print(f"{document}: {reason}", file=sys.stderr)
        return FAILED
    written += write_schemas(parsed.source / "schemas")
    print("作り直しました。" + "".join(f"\n  {path}" for path in written))
    return OK
