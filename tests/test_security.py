"""What deploy/security.md claims: each test it names is there."""

import re
from pathlib import Path

ROOT = Path(__file__).parent.parent
PAGE = (ROOT / "deploy" / "security.md").read_text()


def test_every_test_that_a_claim_names_is_there():
    tests = {name for path in (ROOT / "tests").rglob("test_*.py") for name in _names(path.read_text())}
    named = set(re.findall(r"`(test_\w+)`", PAGE))
    assert len(named) > 30
    assert sorted(named - tests) == []


def test_every_page_that_it_leads_to_is_there():
    links = re.findall(r"\]\(([^):]+)\)", PAGE)
    assert links
    assert [each for each in links if not (ROOT / "deploy" / each).exists()] == []


def _names(source: str) -> list[str]:
    return re.findall(r"^(?:async )?def (test_\w+)", source, re.MULTILINE)
