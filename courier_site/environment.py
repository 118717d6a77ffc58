"""What the operator may set, read once and checked. See docs/reference/settings.md."""

import os
import secrets
import sys
from pathlib import Path
from typing import NoReturn

from environs import Env, EnvError

PRODUCTION = "production"
LOCAL = "local"
BASE_DIR = Path(__file__).resolve().parent.parent

env = Env()


def refuse(reason: str) -> NoReturn:
    """End the process with one line that says what to set; no traceback helps an operator."""
    sys.stderr.write(f"courier: {reason}\n")
    raise SystemExit(1)


def data_dir() -> Path:
    """The folder for everything this machine keeps: SQLite file, secret, logs."""
    path = Path(env.str("COURIER_DATA_DIR", str(BASE_DIR / "var"))).expanduser().resolve()
    try:
        path.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        refuse(f"COURIER_DATA_DIR {path} cannot be used: {error.strerror}")
    return path


def mode() -> str:
    """`local` (one machine, embedded parts allowed) or `production` (everything named)."""
    value = env.str("COURIER_MODE", LOCAL)
    if value not in (LOCAL, PRODUCTION):
        refuse(f"COURIER_MODE is {value!r}; it must be '{LOCAL}' or '{PRODUCTION}'")
    return value


def require(names: list[str]) -> None:
    """In production mode all of these must be set; the first that is not ends the process."""
    missing = [name for name in names if not os.environ.get(name)]
    if missing:
        refuse(f"{missing[0]} must be set in production mode")


def local_secret(folder: Path, name: str) -> str:
    """A secret made at first start and kept in the data directory, readable by its owner alone."""
    path = folder / name
    try:
        descriptor = os.open(path, os.O_CREAT | os.O_EXCL | os.O_WRONLY, 0o600)
    except FileExistsError:
        return path.read_text().strip() or refuse(f"{path} is empty; delete it")
    with os.fdopen(descriptor, "w") as file:
        secret = secrets.token_urlsafe(50)
        file.write(secret)
    return secret


def read(kind: str, name: str, default: object = None) -> object:
    """One variable by environs' parser `kind`; a value that does not parse ends the process."""
    try:
        return getattr(env, kind)(name, default)
    except EnvError as error:
        refuse(f"{name}: {error}")
