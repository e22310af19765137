"""Clients that stop reading in the middle of a 4K stream: they cost little while they stay, and nothing once they leave."""

import contextlib
import json
import socket
import sqlite3
import time

from server import Server
from wire import KEY, generate, prompt

CLIENTS = 200
PRO, FLASH_25 = "gemini-3-pro-image", "gemini-2.5-flash-image"


def memory(server: Server, field: str) -> float:
    """VmRSS or VmHWM in megabytes."""
    with open(f"/proc/{server.process.pid}/status") as status:
        (line,) = [line for line in status if line.startswith(f"{field}:")]
    return int(line.split()[1]) / 1024


def begin(server: Server, number: int) -> socket.socket:
    """Asks for a stream of a 4K picture of its own, through as small a window as there is."""
    body = json.dumps(prompt(f"crowd number {number}", imageConfig={"imageSize": "4K"})).encode()
    connection = socket.socket(socket.AF_INET, socket.SOCK_STREAM)
    connection.setsockopt(socket.SOL_SOCKET, socket.SO_RCVBUF, 2048)
    connection.settimeout(60)
    connection.connect(("127.0.0.1", server.port))
    head = f"POST /v1beta/models/{PRO}:streamGenerateContent?alt=sse HTTP/1.1\r\nHost: x\r\nx-goog-api-key: {KEY}\r\nContent-Length: {len(body)}\r\n\r\n"
    connection.sendall(head.encode() + body)
    return connection


def read_the_head(connection: socket.socket) -> None:
    """Reads up to the first event, and never again."""
    received = b""
    while b"data: " not in received:
        piece = connection.recv(512)
        assert piece, "the connection ended"
        received += piece
    assert received.startswith(b"HTTP/1.1 200 OK\r\n")


def endings(server: Server) -> list[str]:
    """How each exchange in the ledger ended, by a reader that knows nothing of plantain."""
    with contextlib.closing(sqlite3.connect(f"file:{server.ledger}?mode=ro", uri=True)) as ledger:
        return [ending for (ending,) in ledger.execute("SELECT ending FROM entry ORDER BY id")]


def eventually(condition, seconds: float = 20) -> bool:
    deadline = time.monotonic() + seconds
    while not condition():
        if time.monotonic() > deadline:
            return False
        time.sleep(0.05)
    return True


def settled(server: Server) -> float:
    """The memory once it has stopped growing: what is painted ahead has been painted."""
    now = memory(server, "VmRSS")
    for _ in range(100):
        before = now
        time.sleep(0.2)
        now = memory(server, "VmRSS")
        if abs(now - before) < 0.5:
            break
    return now


def test_a_client_that_stops_reading_costs_less_than_two_megabytes(start):
    """Its picture is half painted: the outlines of the scene, a block to compress and its fonts wait with it, at any size of picture."""
    server = start("--log", "off")
    # What the first picture of each kind brings with it is no client's.
    for size in ("1K", "4K"):
        generate(server, PRO, prompt(imageConfig={"imageSize": size}))
    server.usage_after(2)
    before = settled(server)
    with contextlib.ExitStack() as stack:
        clients = [stack.enter_context(begin(server, number)) for number in range(CLIENTS)]
        for client in clients:
            read_the_head(client)
        during, peak = settled(server), memory(server, "VmHWM")
        assert (during - before) / CLIENTS < 2, f"{before:.1f} MB before, {during:.1f} MB with {CLIENTS} clients"
        assert (peak - before) / CLIENTS < 2, f"{before:.1f} MB before, {peak:.1f} MB at most"
        # Nobody else waits for them, and none of them has been given up.
        assert generate(server, FLASH_25, prompt()).picture
        assert endings(server).count("clientLeft") == 0
    assert eventually(lambda: endings(server).count("clientLeft") == CLIENTS), f"{endings(server).count('clientLeft')} of {CLIENTS} ended"
    assert sorted(set(endings(server))) == ["clientLeft", "performed"]
    assert generate(server, FLASH_25, prompt()).picture
    assert server.stop() == 0
