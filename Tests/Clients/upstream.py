"""An upstream that does exactly what a test says: HTTP/1.1 by hand, over TLS or in the clear, each connection on a thread of its own."""

import contextlib
import itertools
import json
import socket
import ssl
import struct
import threading
from collections.abc import Callable, Iterable
from urllib.parse import parse_qs, urlsplit

from certificates import Authority, trusting
from waiting import PATIENCE

JSON = "application/json; charset=UTF-8"


class Asked:
    """A request; its body grows while it is read."""

    def __init__(self, line: str, fields: list[tuple[str, str]], connection: int):
        self.method, self.target, _ = line.split(" ")
        self.fields, self.connection = fields, connection
        self.body = bytearray()
        self.path, self.query = urlsplit(self.target).path, parse_qs(urlsplit(self.target).query)

    def field(self, name: str) -> str | None:
        return next((value for field, value in self.fields if field.lower() == name.lower()), None)

    @property
    def json(self):
        return json.loads(bytes(self.body) or b"null")

    @property
    def text(self) -> str:
        """All of it, as one string to look for words in."""
        return "\n".join([self.target, *(f"{name}: {value}" for name, value in self.fields), bytes(self.body).decode(errors="replace")])


class Talk:
    """One answer while it is given. A play calls `head`, then `send` as often as it likes; or nothing but `reset`."""

    def __init__(self, connection: socket.socket, request: Asked):
        self.connection, self.request = connection, request
        self.is_open, self.is_chunked = True, False

    def head(self, status: int = 200, *fields: tuple[str, str], length: int | None = None, chunked: bool = False, **others: str) -> None:
        """Without a length and not chunked, the body ends with the connection. Underscores in names of fields stand for dashes."""
        self.is_chunked = chunked
        named = [*fields, *((name.replace("_", "-"), value) for name, value in others.items())]
        named += [("Content-Length", str(length))] if length is not None else [("Transfer-Encoding", "chunked")] if chunked else []
        self.is_open = length is not None or chunked or status in (204, 304)
        lines = [f"HTTP/1.1 {status} Said", *(f"{name}: {value}" for name, value in named)]
        self.raw("\r\n".join(lines).encode() + b"\r\n\r\n")

    def send(self, data: bytes | Iterable[bytes]) -> None:
        for piece in [data] if isinstance(data, bytes) else data:
            self.raw(b"%x\r\n%b\r\n" % (len(piece), piece) if self.is_chunked else piece)

    def end(self) -> None:
        """The end of a chunked body, or of one that ends with the connection."""
        if self.is_chunked:
            self.raw(b"0\r\n\r\n")
        elif isinstance(self.connection, ssl.SSLSocket):
            # TLS says goodbye, so that an end is not taken for a cut; `close` doesn't.
            with contextlib.suppress(OSError):
                self.connection.settimeout(1)
                self.connection.unwrap()

    def raw(self, data: bytes) -> None:
        self.connection.sendall(data)

    def wait(self, event: threading.Event) -> None:
        """Until a test lets it go on."""
        assert event.wait(PATIENCE), "nobody let upstream go on"

    def reset(self) -> None:
        """RST instead of FIN."""
        self.connection.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))
        self.close()

    def close(self) -> None:
        self.is_open = False
        self.connection.close()


Play = Callable[[Talk], None]


def whole(body: bytes = b"", status: int = 200, *fields: tuple[str, str], **others: str) -> Play:
    """An answer with its length."""

    def play(talk: Talk) -> None:
        named = fields if others.get("Content_Type") or any(name == "Content-Type" for name, _ in fields) else (("Content-Type", JSON), *fields)
        talk.head(status, *named, length=len(body), **others)
        talk.send(body)

    return play


class Upstream:
    """Plays what it is told at a URL of its own, and keeps what it was asked. What a test does not mention is a 404."""

    def __init__(self, authority: Authority | None):
        self.serving = authority and authority.serving()
        # What `wire.ask` needs to ask it without plantain between.
        self.context = authority and trusting(authority.ca)
        self.listener = socket.create_server(("127.0.0.1", 0))
        self.port = self.listener.getsockname()[1]
        self.url = f"{'https' if authority else 'http'}://localhost:{self.port}"
        self.requests: list[Asked] = []
        # How each play ended: None, or what was raised.
        self.endings: list[Exception | None] = []
        # Cleared, bodies of requests stay unread.
        self.may_read = threading.Event()
        self.may_read.set()
        self.plays: dict[str, list[Play]] = {}
        self.numbers = itertools.count()
        threading.Thread(target=self.listen, daemon=True).start()

    def on(self, route: str, *plays: Play) -> None:
        """The first request `POST /path` (no query; `*` is every request) gets the first play, the last stays."""
        self.plays[route] = list(plays)

    def play(self, request: Asked) -> Play:
        plays = self.plays.get(f"{request.method} {request.path}") or self.plays.get("*")
        if not plays:
            return whole(b"<title>Error 404</title>\n", 404, Content_Type="text/html; charset=UTF-8")
        return plays.pop(0) if len(plays) > 1 else plays[0]

    def listen(self) -> None:
        while True:
            try:
                connection, _ = self.listener.accept()
            except OSError:
                return
            threading.Thread(target=self.serve, args=(connection, next(self.numbers)), daemon=True).start()

    def serve(self, plain: socket.socket, number: int) -> None:
        with contextlib.suppress(OSError):
            # As servers do: else what follows the head waits for 40 ms.
            plain.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
            connection = self.serving.wrap_socket(plain, server_side=True) if self.serving else plain
            with connection, connection.makefile("rb") as reader:
                while request := self.read(connection, reader, number):
                    talk = Talk(connection, request)
                    try:
                        self.play(request)(talk)
                        self.endings.append(None)
                    except Exception as error:
                        self.endings.append(error)
                        return
                    if not talk.is_open:
                        return

    def read(self, connection: socket.socket, reader, number: int) -> Asked | None:
        line = reader.readline().decode("latin-1").strip()
        if not line:
            return None
        fields = []
        while entry := reader.readline().decode("latin-1").strip():
            name, _, value = entry.partition(":")
            fields.append((name, value.strip()))
        request = Asked(line, fields, number)
        self.requests.append(request)
        if not self.may_read.wait(PATIENCE):
            return None
        if request.field("Expect"):
            connection.sendall(b"HTTP/1.1 100 Continue\r\n\r\n")
        if request.field("Transfer-Encoding") == "chunked":
            while size := int(reader.readline(), 16):
                request.body += reader.read(size)
                reader.readline()
            reader.readline()
        left = int(request.field("Content-Length") or 0)
        while left and (piece := reader.read1(min(left, 1 << 16))):
            request.body += piece
            left -= len(piece)
        return None if left else request

    def close(self) -> None:
        """From now on nobody listens at the port."""
        with contextlib.suppress(OSError):
            self.listener.shutdown(socket.SHUT_RDWR)
        self.listener.close()

    def __enter__(self) -> "Upstream":
        return self

    def __exit__(self, *_) -> None:
        self.close()
