"""A child process that leads a group of its own, and that does not outlive its parent."""

import contextlib
import ctypes
import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Mapping, Sequence

PR_SET_PDEATHSIG = 1
_libc = ctypes.CDLL(None, use_errno=True) if sys.platform == "linux" else None


def end_with_parent(parent: int) -> None:
    """Called in a new child of process `parent`: the kernel kills it when `parent` dies (Linux)."""
    if _libc is None:
        return
    _libc.prctl(PR_SET_PDEATHSIG, signal.SIGKILL)
    if os.getppid() != parent:  # it died before we asked
        os._exit(1)


def forks_end_with_parent() -> None:
    """From now on each fork of this process, and of its forks, ends with the one that forked it."""
    parent = [0]

    def before() -> None:
        parent[0] = os.getpid()

    os.register_at_fork(before=before, after_in_child=lambda: end_with_parent(parent[0]))


class ProcessGroup:
    """One started command. Start it from the main thread: its life is bound to that thread's."""

    def __init__(
        self,
        argv: Sequence[str],
        *,
        env: Mapping[str, str] | None = None,
        stdin: bytes = b"",
        stdout: int | None = None,
        pass_fds: Sequence[int] = (),
    ) -> None:
        self.started_at = time.monotonic()
        self.process = subprocess.Popen(  # noqa: S603 - the commands are our own
            argv,
            env=env,
            stdin=subprocess.PIPE if stdin else subprocess.DEVNULL,
            # Only the supervisor's own lines go to stdout, unless the caller wants to read it.
            stdout=sys.stderr if stdout is None else stdout,
            pass_fds=pass_fds,
            start_new_session=True,
            preexec_fn=_bound_to(os.getpid()),  # the callers have no threads
        )
        if self.process.stdin:
            with contextlib.suppress(BrokenPipeError), self.process.stdin as pipe:
                pipe.write(stdin)

    @property
    def pid(self) -> int:
        return self.process.pid

    def read(self) -> str:
        """All that it writes to a `stdout` that was asked for as a pipe; returns at its end."""
        return self.process.stdout.read().decode() if self.process.stdout else ""

    def ended(self) -> int | None:
        """The leader's exit status (negative: the signal that ended it), None while it runs."""
        return self.process.poll()

    def terminate(self) -> None:
        """Asks the leader alone to end, and to see to the rest of its group."""
        with contextlib.suppress(ProcessLookupError):
            self.process.terminate()

    def kill(self) -> None:
        """Ends the whole group at once, orphans of a dead leader too. Safe to repeat."""
        with contextlib.suppress(ProcessLookupError, PermissionError):
            os.killpg(self.process.pid, signal.SIGKILL)
        self.process.wait()

    def stop(self, grace: float) -> None:
        """Asks, waits `grace` seconds, kills what is left."""
        self.terminate()
        with contextlib.suppress(subprocess.TimeoutExpired):
            self.process.wait(grace)
        self.kill()


def _bound_to(parent: int) -> Callable[[], None]:
    return lambda: end_with_parent(parent)
