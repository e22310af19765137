"""What plantain writes to standard error."""

import os
import signal
import subprocess

from server import environment
from wire import ask


def test_a_server_whose_output_nobody_reads_goes_on_answering(binary, tmp_path):
    ready = tmp_path / "ready"
    command = [binary, "serve", "--port", "0", "--ready-file", ready, "--ledger", "off"]
    process = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, env=environment())
    try:
        while not ready.exists():
            assert process.poll() is None
            os.sched_yield()
        url = ready.read_text().strip()
        # Some 200 KB of log lines: three times what a pipe holds.
        for _ in range(1500):
            assert ask(url, "GET", "/v1beta/" + "x" * 100).status == 404
        process.send_signal(signal.SIGTERM)
        assert process.wait(timeout=20) == 0
    finally:
        process.kill()
        process.communicate()
