"""docs/clients.md: every Python example in it runs."""

import re
from pathlib import Path

import pytest

from server import Server

PAGE = (Path(__file__).parents[2] / "docs/clients.md").read_text()
EXAMPLES = {
    f"{heading}, {number}": code
    for heading, section in re.findall(r"^## (.*?)\n(.*?)(?=^## |\Z)", PAGE, re.DOTALL | re.MULTILINE)
    for number, code in enumerate(re.findall(r"^```python\n(.*?)^```", section, re.DOTALL | re.MULTILINE), 1)
}


def test_there_are_examples():
    assert len(EXAMPLES) >= 8


@pytest.mark.parametrize("name", EXAMPLES)
def test_an_example_runs(server: Server, name, tmp_path, monkeypatch):
    code = EXAMPLES[name]
    for module in re.findall(r"^(?:from|import) ([\w.]+)", code, re.MULTILINE):
        pytest.importorskip(module)
    for variable in ("GOOGLE_GEMINI_BASE_URL", "GOOGLE_VERTEX_BASE_URL", "GOOGLE_API_KEY", "GEMINI_API_KEY", "GOOGLE_GENAI_USE_VERTEXAI"):
        monkeypatch.delenv(variable, raising=False)
    monkeypatch.setenv("LITELLM_LOCAL_MODEL_COST_MAP", "True")
    monkeypatch.chdir(tmp_path)
    exec(compile(code.replace("http://127.0.0.1:8080", server.url), f"docs/clients.md, {name}", "exec"), {})
    # Every example ends with a picture in a file or an assertion of its own.
    assert list(tmp_path.iterdir()) or "assert" in code
