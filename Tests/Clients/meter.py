"""What plantain says it counted: its journal, its ledger and its metrics, with costs as exact decimals."""

import json
import math
from collections.abc import Callable
from dataclasses import dataclass
from decimal import Decimal

from prometheus_client.openmetrics.parser import text_string_to_metric_families

from server import Server, run
from waiting import until
from wire import ask

# A cost is a whole number of these, in dollars.
NANO = Decimal("0.000000001")


def exact(text: str | bytes):
    """JSON whose fractions are decimals."""
    return json.loads(text, parse_float=Decimal)


def admin(server: Server | str, path: str, **fields: str):
    """What an admin route says, which must be a 200 of JSON."""
    answer = ask(server, "GET", "/__admin/" + path, key=None, **fields)
    assert answer.status == 200, (path, answer.status, answer.body[:500])
    return exact(answer.body)


def journal(server: Server | str, session: str = "default", view: str = "full", page: int = 500, **filters: str) -> list[dict]:
    """Every exchange the journal has of a session (`*`: of all), newest first, page by page."""
    more = "".join(f"&{name}={value}" for name, value in filters.items())
    entries, before = [], ""
    while True:
        answer = admin(server, f"journal?session={session}&view={view}&limit={page}{before}{more}")
        entries += answer["entries"]
        if len(answer["entries"]) < page:
            return entries
        before = f"&before={answer['entries'][-1]['number']}"


def settled(server: Server | str, count: int, session: str = "default") -> list[dict]:
    """The journal of a session once so many exchanges have ended."""

    def all_ended():
        entries = journal(server, session)
        return entries if len(entries) >= count and all(entry["ending"] for entry in entries) else None

    return until(all_ended)


def usage(server: Server, *words: str) -> dict:
    """`plantain usage --json` of the server's ledger."""
    done = run(server.binary, "usage", "--json", "--ledger", str(server.ledger), *words)
    assert done.returncode == 0, done.stderr
    return exact(done.stdout)


def counted(server: Server, count: int, *words: str, of: Callable[[dict], bool] = lambda row: True) -> dict:
    """The usage once the rows chosen have so many requests."""

    def enough():
        found = usage(server, *words)
        return found if sum(row["requests"] for row in found["rows"] if of(row)) >= count else None

    return until(enough)


@dataclass(frozen=True)
class Sample:
    name: str
    labels: dict
    value: Decimal


class Metrics:
    """One reading of /__admin/metrics, by the parser of Prometheus's own client."""

    def __init__(self, server: Server | str):
        self.answer = ask(server, "GET", "/__admin/metrics", key=None)
        assert self.answer.status == 200, self.answer.body[:500]
        self.text = self.answer.body.decode()
        # It yields as it parses: what is wrong with the text is raised here.
        self.families = {family.name: family for family in text_string_to_metric_families(self.text)}
        self.samples = [
            Sample(sample.name, sample.labels, Decimal(repr(sample.value)) if math.isfinite(sample.value) else Decimal("NaN"))
            for family in self.families.values()
            for sample in family.samples
        ]

    def sum(self, name: str, **labels: str) -> Decimal:
        """Of all samples of that name with these labels."""
        chosen = [sample.value for sample in self.samples if sample.name == name and labels.items() <= sample.labels.items()]
        return sum(chosen, Decimal(0))

    def errors(self) -> Decimal:
        """Requests that were answered with 400 and above."""
        return sum((one.value for one in self.samples if one.name == "plantain_requests_total" and one.labels["status"] >= "400"), Decimal(0))


def dollars(value) -> Decimal:
    """A cost as nano-dollars have it; a sum of binary fractions is off by less."""
    return Decimal(value).quantize(NANO)
