"""One server a run, and ways to start others."""

import os
from pathlib import Path

import google.genai
import pytest

from faulty import Faulty
from server import Server

ROOT = Path(__file__).parents[2]

# Under the old SDK only what goes through an SDK is worth a second run.
collect_ignore_glob = [] if int(google.genai.__version__.partition(".")[0]) >= 3 else ["test_[!s]*.py", "test_s[!d]*.py"]


def pytest_addoption(parser):
    default = os.environ.get("PLANTAIN_BINARY") or ROOT / ".build/release/plantain"
    parser.addoption("--binary", type=Path, default=Path(default), help="the plantain to test (default: $PLANTAIN_BINARY or the release build)")


def pytest_report_header():
    return f"google-genai {google.genai.__version__}"


@pytest.fixture(scope="session")
def binary(pytestconfig) -> Path:
    path = pytestconfig.getoption("binary").resolve()
    if not path.exists():
        pytest.exit(f"there is no {path}: run script/build, or name another with --binary", returncode=2)
    return path


@pytest.fixture(scope="session")
def server(binary):
    """The server of this run: started with nothing but a free port and a ledger, and expected to end well."""
    with Server(binary) as server:
        yield server


@pytest.fixture(scope="session")
def faulty(binary):
    """The server of this run that breaks what it is asked to."""
    with Faulty(binary) as server:
        yield server


@pytest.fixture
def start(binary):
    """Starts servers with flags of the test's own; each must end well."""
    running = []

    def start(*flags: str, **variables: str) -> Server:
        running.append(Server(binary, *flags, **variables))
        return running[-1]

    yield start
    for server in running:
        if server.process.poll() is None:
            assert server.stop() == 0, server.log
