"""A headless Chromium, seen through the words on its pages."""

import os
import shutil
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import date
from pathlib import Path

from selenium import webdriver
from selenium.common.exceptions import StaleElementReferenceException, WebDriverException
from selenium.webdriver.chrome.service import Service
from selenium.webdriver.common.by import By
from selenium.webdriver.common.keys import Keys
from selenium.webdriver.remote.webelement import WebElement

PATIENCE = 120.0
LIMIT = 200_000  # bytes of a picture in the documents
# Quiet ones keep Chromium from asking for its own servers.
OPTIONS = (
    "--headless --no-sandbox --disable-gpu --disable-quic --no-first-run --disable-background-networking "
    "--disable-component-update --disable-sync --force-color-profile=srgb --hide-scrollbars --lang=en-GB"
).split()


class Missing(Exception):
    """A program that has to be installed first."""


def find_browser() -> tuple[str, str]:
    """Paths of Chromium and its driver. Raises Missing, which says how to get them."""
    browser = shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("google-chrome")
    driver = shutil.which("chromedriver")
    if not browser or not driver:
        raise Missing(
            "the browser test needs Chromium and its driver (Debian: apt install chromium chromium-driver; "
            "Fedora: dnf install chromium chromedriver)"
        )
    return browser, driver


@contextmanager
def browsing(base: str) -> Iterator["Screen"]:
    """A browser with an empty profile on the pages of one server."""
    browser, driver = find_browser()
    with tempfile.TemporaryDirectory(prefix="baotinh-browser-") as profile:
        options = webdriver.ChromeOptions()
        options.binary_location = browser
        for option in (*OPTIONS, f"--user-data-dir={profile}"):
            options.add_argument(option)
        window = webdriver.Chrome(options=options, service=Service(driver, env=os.environ | {"TZ": "Asia/Ho_Chi_Minh"}))
        try:
            yield Screen(window, base)
        finally:
            window.quit()


class Screen:
    """What an operator does with a page: look for words, click on them, fill in, wait."""

    def __init__(self, window: webdriver.Chrome, base: str) -> None:
        self.window = window
        self.base = base
        self.resize(900)

    def resize(self, height: int) -> None:
        self.window.set_window_size(1366, height)

    def open(self, path: str) -> None:
        self.window.get(path if "://" in path else self.base + path)

    def find(self, path: str) -> list[WebElement]:
        return [element for element in self.window.find_elements(By.XPATH, path) if element.is_displayed()]

    def has(self, words: str) -> bool:
        return words in self.window.find_element(By.TAG_NAME, "body").text

    def wait_for(self, happened: Callable[[], object], what: str, patience: float = PATIENCE) -> None:
        end = time.monotonic() + patience
        while True:
            try:
                if happened():
                    return
            except StaleElementReferenceException:
                pass  # the page was drawn anew in between
            if time.monotonic() > end:
                self.window.save_screenshot("/tmp/baotinh-browser-failure.png")
                raise AssertionError(f"{what} did not happen; the page is {self.window.current_url}")
            time.sleep(0.2)

    def read(self, words: str, patience: float = PATIENCE) -> None:
        """Wait until words stand on the page."""
        self.wait_for(lambda: self.has(words), f"{words!r} on the page", patience)

    def click(self, path: str) -> None:
        """Click on the first of some elements as soon as it can be clicked."""

        def clicked() -> bool:
            try:
                found = self.find(path)
                if found:
                    found[0].click()
            except WebDriverException:
                return False  # still covered or moving
            return bool(found)

        self.wait_for(clicked, f"a click on {path}")

    def press(self, words: str) -> None:
        """Click on a button, link, tab or menu entry of these words."""
        kinds = "self::button or self::a or @role='tab' or @role='menuitem' or @role='option'"
        self.click(f"//*[({kinds}) and normalize-space()={words!r}]")

    def type(self, words: str) -> None:
        self.window.switch_to.active_element.send_keys(words)

    def escape(self) -> None:
        self.type(Keys.ESCAPE)

    def pick(self, button: str, day: date) -> None:
        """Choose a day in the calendar behind a button."""
        self.click(button)
        wanted = f"//button[@data-day='{day.month}/{day.day}/{day.year}' or @data-day='{day:%d/%m/%Y}']"
        self.wait_for(lambda: self.find("//button[@data-day]"), "the calendar")
        while not self.find(wanted):
            self.click("//button[contains(@aria-label, 'revious')]")
        self.click(wanted)
        self.escape()
        self.wait_for(lambda: not self.find("//button[@data-day]"), "the calendar's end")  # it swallows the next click

    def picture(self, place: Path) -> None:
        """What is to be seen now, as a PNG."""
        time.sleep(1.0)  # movements on the page come to rest
        place.parent.mkdir(parents=True, exist_ok=True)
        assert self.window.save_screenshot(str(place))
        assert place.stat().st_size < LIMIT, f"{place} has {place.stat().st_size} bytes"
