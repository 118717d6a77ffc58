"""A small SMTP server that takes every mail and keeps the number. `smtp_sink.py PORT COUNT_FILE`."""

import asyncio
import sys
from pathlib import Path

taken = 0


async def serve(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
    global taken
    writer.write(b"220 sink\r\n")
    while line := await reader.readline():
        verb = line[:4].upper()
        if verb == b"DATA":
            writer.write(b"354 go on\r\n")
            await reader.readuntil(b"\r\n.\r\n")
            taken += 1
            writer.write(b"250 taken\r\n")
        elif verb == b"EHLO":
            writer.write(b"250-sink\r\n250 8BITMIME\r\n")
        elif verb == b"QUIT":
            writer.write(b"221 bye\r\n")
            break
        else:
            writer.write(b"250 ok\r\n")
    writer.close()


async def main(port: int, count: Path) -> None:
    await asyncio.start_server(serve, "127.0.0.1", port, limit=2**20)
    fresh = count.with_suffix(".new")
    while True:
        # Put in place whole: whoever reads it must not find it empty.
        fresh.write_text(str(taken))
        fresh.replace(count)
        await asyncio.sleep(0.02)


if __name__ == "__main__":
    asyncio.run(main(int(sys.argv[1]), Path(sys.argv[2])))
