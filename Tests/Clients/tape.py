"""A folder of fixtures, and servers that fill it and answer from it."""

import json
from pathlib import Path

from certificates import Authority
from server import Server, run
from upstream import Upstream


class Tape:
    """Every server is started by `start`, so each must end well."""

    def __init__(self, binary: Path, start, folder: Path, authority: Authority):
        self.binary, self.start, self.folder, self.authority = binary, start, folder, authority
        # A data folder of its own, in which nothing may be found that is secret.
        self.data = folder.with_name(folder.name + "-data")

    def record(self, upstream: Upstream | str, *flags: str, mode: str = "record", **others: str) -> Server:
        url = upstream if isinstance(upstream, str) else upstream.url
        trust = ("--upstream-ca", str(self.authority.ca)) if "--upstream-ca" not in flags else ()
        return self.play(*trust, "--upstream", url, *flags, mode=mode, **others)

    def replay(self, *flags: str, **others: str) -> Server:
        return self.play(*flags, mode="replay", **others)

    def play(self, *flags: str, mode: str, **others: str) -> Server:
        return self.start("--fixtures", str(self.folder), "--mode", mode, "--data", str(self.data), *flags, **others)

    def files(self) -> list[Path]:
        """Every exchange.json, by name."""
        return sorted(self.folder.rglob("exchange.json"))

    def names(self) -> list[str]:
        return [str(file.parent.relative_to(self.folder)) for file in self.files()]

    def exchanges(self) -> list[dict]:
        return [json.loads(file.read_text()) for file in self.files()]

    def edit(self, change, number: int = 0, before: str | None = None) -> Path:
        """Changes the value of an exchange.json as an editor would: the file is written anew under its name. New members stand `before` one."""
        file = self.files()[number]
        value = json.loads(file.read_text())
        old = list(value)
        change(value)
        if before:
            place = old.index(before)
            order = old[:place] + [name for name in value if name not in old] + old[place:]
            value = {name: value[name] for name in order}
        file.write_text(json.dumps(value, indent=2, ensure_ascii=False) + "\n")
        return file

    def command(self, *words: str, **variables: str):
        return run(self.binary, *words, **variables)

    def fixtures(self, verb: str, *words: str):
        """`plantain fixtures VERB` about this folder."""
        return self.command("fixtures", verb, "--fixtures", str(self.folder), *words)

    def litter(self) -> list[Path]:
        """What is not a whole fixture: empty unless somebody was killed."""
        if not self.folder.exists():
            return []
        whole = {file.parent for file in self.files()}
        return [path for path in self.folder.rglob("*") if path.is_file() and path.parent not in whole]
