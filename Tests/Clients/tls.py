"""Plantain's own authority."""

import re
from pathlib import Path

from certificates import trusting
from server import Server, run


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
