"""A plantain process of a test's own."""

import json
import os
import shutil
import signal
import ssl
import subprocess
import tempfile
import time
import weakref
from pathlib import Path


def environment(**variables: str) -> dict[str, str]:
    """This environment without flags for plantain or a base URL for the SDK, and with `variables`."""
    ours = {name: value for name, value in os.environ.items() if not name.startswith(("PLANTAIN_", "GOOGLE_", "GEMINI_"))}
    return {**ours, "SWIFT_BACKTRACE": "enable=no", **variables}


def run(binary: Path, *arguments: str, **variables: str) -> subprocess.CompletedProcess:
    """Runs a command that ends by itself."""
    return subprocess.run([binary, *arguments], capture_output=True, text=True, timeout=30, env=environment(**variables))


class Server:
    """`plantain serve` on a free port. As a context manager it ends with SIGTERM and expects exit code 0."""

    # What `wire.ask` needs to trust a server that was started with TLS.
    context: ssl.SSLContext | None = None

    def __init__(self, binary: Path, *flags: str, command: str = "serve", **variables: str):
        self.binary = binary
        self.folder = Path(tempfile.mkdtemp(prefix="plantain-"))
        # Kept as long as the object, because a ledger and a log are read after the process has ended.
        weakref.finalize(self, shutil.rmtree, self.folder, ignore_errors=True)
        self.ledger = self.folder / "ledger.db"
        self.log_file = self.folder / "log"
        ready = self.folder / "ready"
        chosen = {"--port": "0", "--ready-file": str(ready), "--ledger": str(self.ledger), "--log": "text"}
        defaults = [word for flag, value in chosen.items() if flag not in flags for word in (flag, value)]
        # What clients upload stays in this test's folder.
        variables.setdefault("XDG_STATE_HOME", str(self.folder / "state"))
        with self.log_file.open("wb") as log:
            words = [binary, command, *defaults, *flags]
            self.process = subprocess.Popen(words, stdout=subprocess.DEVNULL, stderr=log, env=environment(**variables))
        deadline = time.monotonic() + 30
        while not ready.exists():
            if self.process.poll() is not None or time.monotonic() > deadline:
                self.process.kill()
                raise AssertionError(f"plantain {command} {flags} ended with {self.process.wait()}: {self.log}")
            time.sleep(0.005)
        self.ready_text = ready.read_text()
        self.url = self.ready_text.strip()
        self.port = int(self.url.rpartition(":")[2])

    @property
    def log(self) -> str:
        return self.log_file.read_text()

    def usage(self) -> dict:
        """What `plantain usage --json` says of this server's ledger."""
        done = run(self.binary, "usage", "--json", "--ledger", str(self.ledger))
        assert done.returncode == 0, done.stderr
        return json.loads(done.stdout)

    def usage_after(self, requests: int) -> dict:
        """The usage once the ledger's writer has committed that many requests."""
        deadline = time.monotonic() + 10
        while True:
            usage = self.usage()
            if usage["total"]["requests"] >= requests or time.monotonic() > deadline:
                return usage
            time.sleep(0.05)

    def stop(self) -> int:
        """Sends SIGTERM and returns the exit code."""
        if self.process.poll() is None:
            self.process.send_signal(signal.SIGTERM)
        try:
            return self.process.wait(timeout=20)
        except subprocess.TimeoutExpired:
            self.process.kill()
            self.process.wait()
            raise AssertionError(f"SIGTERM did not end plantain within 20 s: {self.log}") from None

    def __enter__(self) -> "Server":
        return self

    def __exit__(self, kind, *_):
        code = self.stop()
        if kind is None:
            assert code == 0, self.log
