"""The address of a picture is the one that a browser resolves."""

from urllib.parse import urljoin

import pytest

from transforms.address import absolute

PAGE = "http://baothu.test/tin/bai-a1.html?x=1"
SOURCES = ["/a/1.jpg", "/a/../b.jpg", "/a//b.jpg", "//cdn.test/a.jpg", "b.jpg", "/a b.jpg", "/a/.b.jpg", "/a.jpg?w=1"]


@pytest.mark.parametrize("src", SOURCES)
@pytest.mark.parametrize("base", ["", "/goc/", "https://anh.test/kho/"])
def test_an_address_is_resolved_as_a_browser_does(src, base):
    assert absolute(src, PAGE, base) == urljoin(urljoin(PAGE, base), src)


def test_a_page_without_an_address_keeps_what_is_printed():
    assert absolute("/a/1.jpg", "", "") == "/a/1.jpg"
