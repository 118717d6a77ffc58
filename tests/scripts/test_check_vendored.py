import hashlib
from pathlib import Path

import pytest

from scripts.check_vendored import ROOT, TESTED, folders, main


@pytest.fixture
def vendored(tmp_path: Path) -> Path:
    """A folder as it should be."""
    folder = tmp_path / "vendor" / "widget"
    (folder / "dist").mkdir(parents=True)
    (folder / "dist" / "widget.js").write_text("let a = 1;")
    (folder / "LICENSE").write_text("MIT")
    names = ["LICENSE", "dist/widget.js"]
    sums = [f"{hashlib.sha256((folder / n).read_bytes()).hexdigest()}  {n}" for n in names]
    (folder / "SHA256SUMS").write_text("\n".join(sums) + "\n")
    return folder


def said(capsys: pytest.CaptureFixture[str], root: Path, status: int) -> str:
    assert main(root) == status
    return capsys.readouterr().out


def test_no_vendored_folder_is_fine(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert said(capsys, tmp_path, 0) == "0 vendored folders are unchanged\n"


def test_an_unchanged_folder_passes(
    tmp_path: Path, vendored: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert said(capsys, tmp_path, 0) == "1 vendored folders are unchanged\n"


def test_a_changed_file_fails(
    tmp_path: Path, vendored: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (vendored / "dist" / "widget.js").write_text("let a = 2;")
    assert "widget.js: is not the file that was vendored" in said(capsys, tmp_path, 1)


def test_a_missing_file_fails(
    tmp_path: Path, vendored: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (vendored / "LICENSE").unlink()
    assert "LICENSE: is missing" in said(capsys, tmp_path, 1)


def test_a_file_that_nobody_listed_fails(
    tmp_path: Path, vendored: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (vendored / "dist" / "more.js").write_text("")
    assert "more.js: is not in SHA256SUMS" in said(capsys, tmp_path, 1)


def test_a_folder_without_a_list_fails(
    tmp_path: Path, vendored: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (vendored / "SHA256SUMS").unlink()
    assert "has no SHA256SUMS" in said(capsys, tmp_path, 1)


def test_folders_of_the_designer_are_looked_at_too(tmp_path: Path) -> None:
    (tmp_path / "designer" / "vendor" / "editor").mkdir(parents=True)
    assert folders(tmp_path) == [tmp_path / "designer" / "vendor" / "editor"]


def test_what_is_committed_is_unchanged(capsys: pytest.CaptureFixture[str]) -> None:
    said(capsys, ROOT, 0)
    said(capsys, TESTED, 0)


def test_the_tested_widgets_are_built_of_the_pages_that_stand_beside_them() -> None:
    for line in (TESTED / "built" / "SOURCES").read_text().splitlines():
        digest, name = line.split("  ")
        assert hashlib.sha256((TESTED / name).read_bytes()).hexdigest() == digest, name


def test_files_that_lie_in_vendor_itself_are_checked(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    folder = tmp_path / "designer" / "vendor"
    folder.mkdir(parents=True)
    (folder / "text.js").write_text("let a = 1;")
    assert f"{folder}: has no SHA256SUMS" in said(capsys, tmp_path, 1)
