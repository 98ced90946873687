"""Files that are dropped on the page, as the browser itself hands them over."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from .page import Player

LISTEN = """() => {
    addEventListener("dragover", (event) => event.preventDefault());
    window.dropped = new Promise((resolve) => addEventListener("drop", async (event) => {
        event.preventDefault();
        const files = await course.filesOf(event.dataTransfer);
        resolve(await Promise.all(files.map(async (file) =>
            [course.pathOf(file), await file.text().catch((error) => error.name)])));
    }));
}"""


def dropped(desk: Player, *paths: Path) -> Any:
    """Drop files and folders on the page; give paths and texts."""
    desk.page.evaluate(LISTEN)
    session = desk.page.context.new_cdp_session(desk.page)
    data = {"items": [], "files": [str(path) for path in paths], "dragOperationsMask": 1}
    for kind in ("dragEnter", "dragOver", "drop"):
        session.send("Input.dispatchDragEvent", {"type": kind, "x": 5, "y": 5, "data": data})
    return desk.page.evaluate("dropped")


def test_files(desk: Player, tmp_path: Path) -> None:
    """By their names."""
    for name in ("a.json", "b.json"):
        (tmp_path / name).write_text(name, encoding="utf-8")
    found = dropped(desk, tmp_path / "a.json", tmp_path / "b.json")
    assert found == [["a.json", "a.json"], ["b.json", "b.json"]]


def test_a_folder_with_folders(desk: Player, tmp_path: Path) -> None:
    """All that is in it, though the page was opened from a file."""
    folder = tmp_path / "組"
    (folder / "2" / "3").mkdir(parents=True)
    for path in ("b.json", "2/a.json", "2/3/c.json"):
        (folder / path).write_text(path, encoding="utf-8")
    assert dropped(desk, folder) == [
        ["組/b.json", "b.json"], ["組/2/a.json", "2/a.json"], ["組/2/3/c.json", "2/3/c.json"],
    ]  # fmt: skip


WAYS = """(() => {
    const decoded = ({ value }) => new TextDecoder().decode(value);
    const textIn = (reader) => reader.read().then(decoded, (error) => error.name);
    const entry = (name, inside) => ({
        name, isDirectory: Array.isArray(inside),
        file: (resolve, reject) => (inside === null ? reject(new Error()) : resolve(new File([inside], name))),
        createReader() {
            const portions = [inside.slice(0, 1), inside.slice(1), []];
            return { readEntries: (resolve, reject) => (isLocked ? reject(new Error()) : resolve(portions.shift())) };
        },
    });
    const top = entry("組", [entry("a", "1"), entry("b", null), entry("c", [entry("d", "2")])]);
    const file = new File(["itself"], "組");
    const item = { kind: "file", webkitGetAsEntry: () => top, getAsFile: () => file };
    const items = [{ kind: "string" }, item];
    return course.filesOf({ items, files: [] }).then((found) => Promise.all(found.map(async (one) => {
        const text = ({ value }) => new TextDecoder().decode(value);
        return [course.pathOf(one), await one.stream().getReader().read().then(text, ({ name }) => name)];
    })));
})()"""


def test_a_folder_comes_in_portions(desk: Player) -> None:
    """Whole, and what cannot be opened is not forgotten."""
    assert desk(WAYS, isLocked=False) == [
        ["組/a", "1"], ["組/b", "NotReadableError"], ["組/c/d", "2"],
    ]  # fmt: skip


def test_a_folder_that_no_way_leads_into(desk: Player) -> None:
    """It stands for itself."""
    assert desk(WAYS, isLocked=True) == [["組", "itself"]]


PLAIN = "course.filesOf({ items: [], files: [new File([], 'a')] })"


def test_a_list_of_files_will_do(desk: Player) -> None:
    """Where the browser has no items."""
    assert desk(f"{PLAIN}.then((all) => all.map(course.pathOf))") == ["a"]
