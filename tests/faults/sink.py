"""A real SMTP server that notes each mail on disk before it accepts it: `sink.py LOG`.

Prints its port. A mail that it answered with 250 is in the log, whoever dies afterwards.
"""

import asyncio
import os
import random
import sys
from email import message_from_bytes
from pathlib import Path
from typing import Any

from aiosmtpd.smtp import SMTP, Envelope, Session

# Seconds that a mail takes: what a near relay needs.
TAKES = (0.005, 0.02)


class Log:
    def __init__(self, path: Path) -> None:
        self.file = path.open("ab")

    async def handle_DATA(self, server: SMTP, session: Session, envelope: Envelope) -> str:
        await asyncio.sleep(random.uniform(*TAKES))
        mail: Any = message_from_bytes(envelope.content or b"")
        self.file.write(f"{mail['X-Courier-Message-Id']}\t{mail['Message-ID']}\n".encode())
        self.file.flush()
        os.fsync(self.file.fileno())
        return "250 OK"


async def serve(path: Path) -> None:
    log = Log(path)
    server = await asyncio.get_running_loop().create_server(
        lambda: SMTP(log, hostname="sink.test", enable_SMTPUTF8=True), "127.0.0.1", 0
    )
    print(server.sockets[0].getsockname()[1], flush=True)
    await server.serve_forever()


if __name__ == "__main__":
    asyncio.run(serve(Path(sys.argv[1])))
