"""The generic extractors of the registry, each called the way its manual shows."""

from datetime import datetime, timedelta, timezone

import newspaper
import trafilatura
from lxml import html as lxml_html
from newsplease import NewsPlease
from readability import Document

from benchmarks.peers.reading import Read, Reading

_ZONE = timezone(timedelta(hours=7))


def read_trafilatura(body: bytes, url: str) -> Reading:
    """Trafilatura as it comes: the text only."""
    found = trafilatura.bare_extraction(body, url=url, with_metadata=False)
    return Reading(text=_text(found.text)) if found is not None else Reading()


def read_trafilatura_metadata(body: bytes, url: str) -> Reading:
    """Trafilatura with title, authors, date and description; its date is a day."""
    found = trafilatura.bare_extraction(body, url=url, with_metadata=True)
    if found is None:
        return Reading()
    return Reading(
        title=_text(found.title),
        published=_moment(found.date),
        authors=tuple(name.strip() for name in _text(found.author).split(";") if name.strip()),
        text=_text(found.text),
        lead=_text(found.description),
    )


def read_newspaper(body: bytes, url: str) -> Reading:
    """newspaper4k without its downloads: pictures are not fetched."""
    article = newspaper.Article(url, language="vi", fetch_images=False)
    article.download(input_html=body.decode(errors="replace"))
    article.parse()
    return Reading(
        title=_text(article.title),
        published=_zoned(article.publish_date),
        authors=tuple(article.authors),
        text=_text(article.text),
        lead=_text(article.meta_description),
    )


def read_newsplease(body: bytes, url: str) -> Reading:
    """news-please: newspaper4k, readability and its own date reader, compared with each other."""
    article = NewsPlease.from_html(body.decode(errors="replace"), url=url, fetch_images=False)
    return Reading(
        title=_text(article.title),
        published=_zoned(article.date_publish),
        authors=tuple(article.authors or ()),
        text=_text(article.maintext),
        lead=_text(article.description),
    )


def read_readability(body: bytes, url: str) -> Reading:
    """readability-lxml: the title and the HTML of the article, here as text."""
    document = Document(body.decode(errors="replace"), url=url)
    summary = lxml_html.document_fromstring(document.summary(html_partial=True))
    return Reading(title=_text(document.short_title()), text=summary.text_content())


def _text(value: str | None) -> str:
    return value or ""


def _moment(value: str | None) -> datetime | None:
    return _zoned(datetime.fromisoformat(value)) if value else None


def _zoned(moment: datetime | None) -> datetime | None:
    """The moment in Vietnam's time; a naive one is taken for local, which is what these pages print."""
    if moment is None:
        return None
    return moment.replace(tzinfo=_ZONE) if moment.tzinfo is None else moment


GENERIC: dict[str, Read] = {
    "trafilatura": read_trafilatura,
    "trafilatura + metadata": read_trafilatura_metadata,
    "newspaper4k": read_newspaper,
    "news-please": read_newsplease,
    "readability-lxml": read_readability,
}
