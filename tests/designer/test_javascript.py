"""The designer's modules that need no browser, under `node --test`. Without node: skipped by name."""

import re
import shutil
import subprocess
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
TESTS = sorted((Path(__file__).parent / "js").glob("*.test.js"))
# Older ones do not see that a .js file is a module.
OLDEST = (20, 19)


@pytest.fixture(scope="module")
def node() -> str:
    found = shutil.which("node")
    if found is None:
        pytest.skip("no node on PATH")
    said = subprocess.run([found, "--version"], capture_output=True, text=True, check=True).stdout
    version = tuple(map(int, re.findall(r"\d+", said)[:2]))
    if version < OLDEST:
        pytest.skip(f"node {said.strip()} is older than {'.'.join(map(str, OLDEST))}")
    return found


@pytest.mark.parametrize("path", TESTS, ids=lambda path: path.name)
def test_module(node: str, path: Path) -> None:
    done = subprocess.run(
        [node, "--no-warnings", "--test", str(path)],
        cwd=ROOT,
        capture_output=True,
        text=True,
        timeout=60,
    )
    assert done.returncode == 0, done.stdout + done.stderr


def test_there_are_modules_to_test() -> None:
    assert len(TESTS) > 10
