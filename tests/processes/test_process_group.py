import os
import signal
import subprocess
import sys

import pytest

from notifications.process_group import ProcessGroup
from tests.processes.helpers import ROOT, alive, descendants, until

linux = pytest.mark.skipif(sys.platform != "linux", reason="needs PR_SET_PDEATHSIG")
STUBBORN = (
    "import signal, subprocess, sys, time;"
    "signal.signal(signal.SIGTERM, signal.SIG_IGN);"
    "subprocess.Popen([sys.executable, '-c', 'import time; time.sleep(60)']);"
    "time.sleep(60)"
)
PARENT = (
    "import sys, time; from notifications.process_group import ProcessGroup;"
    "print(ProcessGroup([sys.executable, '-c', 'import time; time.sleep(60)']).pid, flush=True);"
    "time.sleep(60)"
)


def test_stop_kills_a_leader_that_does_not_listen_and_all_it_started() -> None:
    group = ProcessGroup([sys.executable, "-c", STUBBORN])
    until(lambda: descendants(group.pid), 5, "the grandchild started")
    grandchild = descendants(group.pid)[0]
    group.stop(0.3)
    assert group.ended() == -signal.SIGKILL
    until(lambda: not alive(grandchild), 2, "the grandchild is gone")


def test_kill_ends_the_orphans_of_a_leader_that_is_dead() -> None:
    group = ProcessGroup([sys.executable, "-c", STUBBORN])
    until(lambda: descendants(group.pid), 5, "the grandchild started")
    grandchild = descendants(group.pid)[0]
    os.kill(group.pid, signal.SIGKILL)
    until(lambda: group.ended() is not None, 2, "the leader is dead")
    assert alive(grandchild)
    group.kill()
    until(lambda: not alive(grandchild), 2, "the orphan is gone")


@linux
def test_a_child_does_not_outlive_a_parent_that_was_killed() -> None:
    parent = subprocess.Popen([sys.executable, "-c", PARENT], cwd=ROOT, stdout=subprocess.PIPE)
    assert parent.stdout
    child = int(parent.stdout.readline())
    assert alive(child)
    parent.kill()
    parent.wait()
    until(lambda: not alive(child), 2, "the child is gone")
