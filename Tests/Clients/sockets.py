"""What a connection really did: its bytes as they came, and whether it ended by FIN, by RST or not at all."""

import itertools
import json
import socket
import struct
import time
from dataclasses import dataclass, replace

from server import Server
from wire import KEY

FIN, RST, SILENCE = "FIN", "RST", "silence"


@dataclass
class Heard:
    # Seconds since the request was sent, and the bytes of one read.
    pieces: list[tuple[float, bytes]]
    ending: str
    ended: float
    # How many TCP segments brought data.
    segments: int

    @property
    def raw(self) -> bytes:
        return b"".join(piece for _, piece in self.pieces)

    @property
    def head(self) -> str:
        return self.raw.partition(b"\r\n\r\n")[0].decode()

    @property
    def body(self) -> bytes:
        """What follows the head, framing included."""
        return self.raw.partition(b"\r\n\r\n")[2]

    def field(self, name: str) -> str | None:
        fields = [line.partition(":") for line in self.head.split("\r\n")[1:]]
        return next((value.strip() for field, _, value in fields if field.lower() == name.lower()), None)

    @property
    def chunks(self) -> list[bytes]:
        """The chunks that are whole; a last one of no bytes ends the body."""
        found, rest = [], self.body
        while b"\r\n" in rest:
            size, _, rest = rest.partition(b"\r\n")
            length = int(size, 16)
            if len(rest) < length + 2:
                break
            assert rest[length : length + 2] == b"\r\n"
            found.append(rest[:length])
            rest = rest[length + 2 :]
        return found

    @property
    def is_whole(self) -> bool:
        """Whether a chunked body has its end."""
        return self.body.endswith(b"0\r\n\r\n")

    @property
    def content(self) -> bytes:
        """The body without its framing; of a chunked one also what came of a chunk that was cut."""
        if self.field("Transfer-Encoding") != "chunked":
            return self.body
        whole = self.chunks
        framed = sum(len(f"{len(chunk):x}") + 4 + len(chunk) for chunk in whole)
        return b"".join(whole) + self.body[framed:].partition(b"\r\n")[2]

    def when(self, words: bytes) -> float:
        """When the first read with these words came."""
        return next(when for when, piece in self.pieces if words in piece)

    @property
    def until_the_pause(self) -> "Heard":
        """What came before the longest pause."""
        times = [when for when, _ in self.pieces] + [self.ended]
        pauses = [after - before for before, after in itertools.pairwise(times)]
        return replace(self, pieces=self.pieces[: pauses.index(max(pauses)) + 1])

    @property
    def first(self) -> float:
        """When the first byte came."""
        return self.pieces[0][0]

    @property
    def longest_pause(self) -> float:
        """Between two reads, or between the last and the end."""
        times = [when for when, _ in self.pieces] + [self.ended]
        return max(after - before for before, after in itertools.pairwise(times))


def listen(server: Server, path: str, body: dict, fault: str, patience: float = 10, **fields: str) -> Heard:
    """Asks once, on a connection of its own that is to be closed afterwards, and hears the answer out."""
    content = json.dumps(body).encode()
    extra = "".join(f"{name.replace('_', '-')}: {value}\r\n" for name, value in fields.items())
    head = (
        f"POST {path} HTTP/1.1\r\nHost: x\r\nx-goog-api-key: {KEY}\r\nContent-Type: application/json\r\nConnection: close\r\n"
        f"x-plantain-fault: {fault}\r\n{extra}Content-Length: {len(content)}\r\n\r\n"
    )
    with socket.create_connection(("127.0.0.1", server.port), timeout=patience) as connection:
        connection.sendall(head.encode() + content)
        start, pieces = time.monotonic(), []
        while True:
            try:
                piece = connection.recv(1 << 20)
            except TimeoutError:
                ending = SILENCE
                break
            except ConnectionResetError:
                ending = RST
                break
            if not piece:
                ending = FIN
                break
            pieces.append((time.monotonic() - start, piece))
        # tcpi_data_segs_in of struct tcp_info
        (segments,) = struct.unpack_from("I", connection.getsockopt(socket.IPPROTO_TCP, socket.TCP_INFO, 192), 152)
        return Heard(pieces, ending, time.monotonic() - start, segments)
