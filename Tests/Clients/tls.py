"""Plantain's own authority."""

import re
import socket
import ssl
from pathlib import Path

from certificates import trusting
from server import Server, run
from sockets import FIN, RST
from waiting import PATIENCE


def private_authority(binary: Path, data: Path) -> Path:
    """The certificate to trust, as `plantain ca` names it."""
    done = run(binary, "ca", "--data", str(data))
    assert done.returncode == 0, done.stderr
    named = [Path(word) for word in re.findall(r"/[^\s'\",:;=]+", done.stdout)]
    return next(path for path in named if path.is_file() and "BEGIN CERTIFICATE" in path.read_text())


def secured(start, binary: Path, data: Path, *flags: str) -> tuple[Server, Path]:
    """A server over TLS that shows a certificate of its own authority, and that authority's."""
    ca = private_authority(binary, data)
    server = start("--tls", "--data", str(data), *flags)
    server.context = trusting(ca)
    return server, ca


def told(server: Server, request: bytes) -> tuple[bytes, bool, str]:
    """What came, whether TLS said goodbye, and how the connection beneath it ended: FIN or RST, which Python's own sockets don't tell apart."""
    incoming, outgoing = ssl.MemoryBIO(), ssl.MemoryBIO()
    session = server.context.wrap_bio(incoming, outgoing, server_hostname="localhost")
    content, is_greeted, said_goodbye = b"", False, False
    with socket.create_connection(("127.0.0.1", server.port), timeout=PATIENCE) as connection:
        while True:
            try:
                if not is_greeted:
                    session.do_handshake()
                    session.write(request)
                    is_greeted = True
                while piece := session.read(1 << 20):
                    content += piece
                said_goodbye = True
            except ssl.SSLWantReadError:
                pass
            try:
                connection.sendall(outgoing.read())
                if not (piece := connection.recv(1 << 16)):
                    return content, said_goodbye, FIN
            except ConnectionResetError:
                return content, said_goodbye, RST
            incoming.write(piece)
