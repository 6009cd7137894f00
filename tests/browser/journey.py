"""An operator's way through Prefect's UI: deployments, the form of a backfill, progress, cancel, again, artifacts.

`make browser-test` runs it and writes the pictures of docs/operate.md.
"""

import sys
from datetime import date, datetime, timedelta

from screen import Missing, Screen, browsing, find_browser
from world import PAPERS, ROOT, ZONE, World, living

PICTURES = ROOT / "docs" / "pictures"
PAPER, SICK = PAPERS[0], PAPERS[2]


def main() -> int:
    try:
        find_browser()
    except Missing as fault:
        print(fault, file=sys.stderr)
        return 2
    with living() as world, browsing(f"http://127.0.0.1:{world.port}") as screen:
        for step in (see_deployments, backfill, see_health, see_report):
            print(f"{datetime.now(ZONE):%H:%M:%S} {step.__name__}", flush=True)
            step(screen, world)
    print("an operator's way through the UI: done")
    return 0


def draw(screen: Screen, name: str) -> None:
    screen.picture(PICTURES / f"{name}.png")


def see_deployments(screen: Screen, world: World) -> None:
    """Every paper that was named has a schedule; forms, health and upkeep are there."""
    screen.open("/")
    screen.press("Deployments")
    for words in (*PAPERS, "backfill", "replay", "upkeep", "Every 1 hour", "Active"):
        screen.read(words)
    draw(screen, "deployments")


def backfill(screen: Screen, world: World) -> None:
    """Order a window, watch it, cancel it, order it again: the ledger says that it is complete."""
    today = world.now.date()
    since, until = today - timedelta(days=4), today - timedelta(days=2)
    first = order(screen, since, until, "backfill-form")
    screen.read("Running")
    see_progress(screen, world, first)
    cancel(screen)
    assert standing(world) != "complete"
    again = order(screen, since, until)
    screen.read("Completed")
    screen.resize(1200)  # the log draws the lines that fit
    screen.open(f"/v2/runs/flow-run/{run_of(world, again)['id']}")
    screen.read("Finished in state Completed('1 newspaper: complete, each day proven')")
    screen.read("This flow run did not generate any task or subflow runs")  # the timeline comes last, and makes room
    draw(screen, "backfill-log")
    screen.resize(900)
    assert standing(world) == "complete"
    days = world.query(
        f"SELECT verdict, count(*) FROM mart.coverage WHERE source = '{PAPER}'"
        f" AND day BETWEEN '{since}' AND '{until}' GROUP BY verdict"
    )
    assert days == [["complete", "3"]], days
    assert run_of(world, first)["state_type"] == "CANCELLED"


def order(screen: Screen, since: date, until: date, name: str = "") -> str:
    """Fill in the form as an operator does, and send it; returns the name that the UI gave the run."""
    screen.open("/v2/deployments")
    screen.click("//tr[.//*[normalize-space()='backfill']]//a[normalize-space()='by-hand']")
    screen.press("Run")
    screen.press("Custom run")
    screen.read("First day, in Viet Nam.")
    screen.resize(1150)
    run = screen.find("//label[normalize-space()='Run Name']/following::input")[0].get_attribute("value")
    screen.press("Select")
    screen.type(PAPER)
    screen.click(f"//*[@role='option' and contains(., '{PAPER}')]")
    screen.escape()
    screen.pick("(//button[contains(., 'Pick a date')])[1]", since)
    screen.pick("//button[contains(., 'Pick a date')]", until)
    if name:
        draw(screen, name)
    submit(screen)
    screen.resize(900)
    screen.press(run)
    return run


def submit(screen: Screen) -> None:
    """Send the form; on a busy machine Prefect's SQLite is locked at times, and the UI asks to try again."""
    refused = "Unknown error while creating flow run"
    for _ in range(3):
        screen.press("Submit")
        screen.wait_for(lambda: "/run?" not in screen.window.current_url or screen.has(refused), "the order of the run")
        if "/run?" not in screen.window.current_url:
            return
        screen.wait_for(lambda: not screen.has(refused), "the end of the message")
    raise AssertionError(refused)


def run_of(world: World, name: str) -> dict:
    (run,) = world.ask("flow_runs/filter", flow_runs={"name": {"any_": [name]}})
    return run


def see_progress(screen: Screen, world: World, name: str) -> None:
    """The bar moves, and says in words how far the run is and how long it will take."""
    run = run_of(world, name)

    def bar() -> dict | None:
        wanted = {"key": {"any_": ["backfill-progress"]}, "flow_run_id": {"any_": [run["id"]]}}
        found = world.ask("artifacts/filter", artifacts=wanted)
        return found[0] if found and 0 < found[0]["data"] < 100 else None

    screen.wait_for(bar, "progress")
    screen.press("Artifacts")
    screen.read("fetching")
    draw(screen, "backfill-progress")
    before = bar()["data"]
    screen.wait_for(lambda: bar() and bar()["data"] > before, "more progress")


def cancel(screen: Screen) -> None:
    """Cancel the run in the menu of its page."""
    screen.click("(//header | //main)//button[@aria-haspopup='menu']")
    screen.press("Cancel")
    screen.click("//*[@role='dialog' or @role='alertdialog']//button[contains(., 'Cancel')][last()]")
    screen.read("Cancelled")


def standing(world: World) -> str:
    """How the newest backfill stands in the warehouse."""
    rows = world.query(f"SELECT status FROM mart.backfill WHERE source = '{PAPER}' ORDER BY backfill_id DESC LIMIT 1")
    return rows[0][0] if rows else ""


def see_health(screen: Screen, world: World) -> None:
    """A newspaper that is down is named by the flow `health`, in a table, in words and in a picture."""
    world.baotinh("ingest", *PAPERS)
    world.inject(effect="fail", host=f"{SICK}.test", kind="rss")
    world.baotinh("ingest", SICK)
    screen.open("/v2/deployments")
    screen.click("//tr[.//*[normalize-space()='health']]//a[normalize-space()='hourly']")
    screen.press("Run")
    screen.press("Quick run")
    run = newest_run(screen, world, "health")
    screen.open(f"/v2/runs/flow-run/{run}")
    screen.press("Artifacts")
    for words in ("1 alarm from 3 newspapers", "health-alarms", "health-coverage", "MARKDOWN", "IMAGE", "TABLE"):
        screen.read(words)
    draw(screen, "health-artifacts")
    pictured = {"health": "outage", "health-alarms": "outage", "health-coverage": "Each paper, each day"}
    for key, words in pictured.items():
        (artifact,) = world.ask("artifacts/filter", artifacts={"key": {"any_": [key]}, "flow_run_id": {"any_": [run]}})
        screen.open(f"/v2/artifacts/artifact/{artifact['id']}")
        screen.read(words)
        draw(screen, key)
    assert screen.find("//img[starts-with(@src, 'data:image')]")[0].size["height"] > 50


def newest_run(screen: Screen, world: World, flow: str) -> str:
    """The run of a flow that began last, once it has ended."""
    found: list[dict] = []

    def ended() -> bool:
        wanted = {"state": {"type": {"any_": ["COMPLETED"]}}}
        found[:] = world.ask("flow_runs/filter", flows={"name": {"any_": [flow]}}, flow_runs=wanted)
        return bool(found)

    screen.wait_for(ended, f"the end of {flow}")
    return max(found, key=lambda run: run["start_time"])["id"]


def see_report(screen: Screen, world: World) -> None:
    """The report of the flow, as a file that any browser opens."""
    page = world.home / "health.html"
    screen.resize(1000)
    screen.open(page.as_uri())
    for words in (*PAPERS, "outage", "Coverage", "Articles a day"):
        screen.read(words)
    draw(screen, "health-report")


if __name__ == "__main__":
    sys.exit(main())
