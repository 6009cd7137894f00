"""Pages that are refused before they cost too much."""

from benchmarks.hostile_pages import frame
from benchmarks.samples import page_of
from transforms import limits
from transforms.article import Article, Problem
from transforms.extract import extract


def test_a_column_of_more_lines_than_can_be_told_apart_is_too_large(monkeypatch):
    page = page_of("https://songhac.example/giu-de-160000.html", frame(inside="<p>Một dòng ngắn.</p>" * 50))
    assert isinstance(extract(page), Article)
    monkeypatch.setattr(limits, "_MAX_LINES", 40)
    refused = extract(page)
    assert isinstance(refused, Problem)
    assert (refused.reason, refused.detail.partition(" ")[2]) == ("too_large", "lines and pictures")
