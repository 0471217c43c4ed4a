"""Links, anchors and pictures of every page."""

import re

import pytest

from tests.docs.pages import ROOT, Page, pages

MACHINE = re.compile(r"(?<![\w.~])(?:/home/|/Users/|/root/|/work/|/tmp/|/mnt/|[A-Z]:\\)")

each_page = pytest.mark.parametrize("read", pages(), ids=lambda read: read.name)


def leads_nowhere(read: Page, link: str) -> bool:
    """Whether a link of this page leads to a file or a heading that is not there."""
    target, _, anchor = link.partition("#")
    path = (read.folder / target).resolve() if target else read.path
    if not path.exists() or not path.is_relative_to(ROOT):
        return True
    return bool(anchor) and (path.suffix != ".md" or anchor not in Page(path).anchors)


@each_page
def test_every_link_within_the_project_leads_somewhere(read: Page) -> None:
    within = [each for each in read.links if "://" not in each and not each.startswith("mailto:")]
    assert [each for each in within if leads_nowhere(read, each)] == []


@each_page
def test_every_picture_says_in_words_what_it_shows(read: Page) -> None:
    assert [each.target for each in read.pictures if len(each.alt.split()) < 4] == []


@each_page
def test_no_page_names_a_place_on_somebodys_machine(read: Page) -> None:
    assert MACHINE.findall(read.text) == []


@each_page
def test_no_link_leads_out_without_encryption(read: Page) -> None:
    assert [each for each in read.links if each.startswith("http://") and "127.0.0.1" not in each] == []


def test_a_link_to_a_heading_that_is_not_there_is_found() -> None:
    read = Page(ROOT / "README.md")
    assert leads_nowhere(read, "CONTRIBUTING.md#no-such-heading")
    assert leads_nowhere(read, "deploy/docs/nothing.md")
    assert leads_nowhere(read, "../elsewhere.md")
    assert not leads_nowhere(read, "CONTRIBUTING.md#the-house")


def test_every_page_of_the_docs_is_reached_from_the_first_one() -> None:
    seen: set[str] = set()
    waiting = [ROOT / "README.md"]
    while waiting:
        path = waiting.pop()
        read = Page(path)
        if read.name not in seen:
            seen.add(read.name)
            linked = ((read.folder / each.partition("#")[0]).resolve() for each in read.links if "://" not in each)
            found = [each for each in linked if each.exists()]
            waiting.extend(each for each in found if each.suffix == ".md")
            waiting.extend(each / "README.md" for each in found if (each / "README.md").is_file())
    docs = {each.name for each in pages() if each.name.startswith("deploy/") and "/decisions/" not in each.name}
    assert docs - seen == set()
