"""One server a run, and ways to start others."""

import os
from pathlib import Path

import google.genai
import pytest

from certificates import Authority
from faulty import Faulty
from server import Server
from service import Service
from tape import Tape
from upstream import Upstream

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

    def start(*flags: str, command: str = "serve", **variables: str) -> Server:
        running.append(Server(binary, *flags, command=command, **variables))
        return running[-1]

    yield start
    for server in running:
        if server.process.poll() is None:
            assert server.stop() == 0, server.log


@pytest.fixture(scope="session")
def authority():
    return Authority()


@pytest.fixture
def upstream(authority):
    """An upstream over TLS that plays what the test says."""
    with Upstream(authority) as upstream:
        yield upstream


@pytest.fixture
def service(authority):
    """An upstream over TLS that answers as the live service."""
    with Service(authority) as service:
        yield service


@pytest.fixture
def tape(binary, start, tmp_path, authority):
    return Tape(binary, start, tmp_path / "fixtures", authority)
