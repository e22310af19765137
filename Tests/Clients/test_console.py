"""The console as its users have it: a page in Chromium beside a program that draws pictures."""

import base64
import itertools
import json
import re
import subprocess
import threading
import time
from concurrent.futures import ThreadPoolExecutor

import pytest
from google.genai import errors
from selenium.webdriver.common.keys import Keys

import live
import sdk
from browser import PHONE, Browser
from facts import FLASH_25, PRO
from meter import journal, settled
from pictures import encoded, noise, opened
from server import Server, environment, run
from upstream import whole
from waiting import until
from wire import ask, generate, pretty, prompt

TOKEN = "a-token-of-the-admin"
PANELS = ["exchanges", "usage", "sessions", "scenario", "faults", "limits", "misses"]
ROW = "main [role=row][data-number]"


@pytest.fixture(scope="session")
def chromium():
    browser = Browser()
    yield browser
    browser.close()


@pytest.fixture
def browser(chromium, start):
    """A page that has nothing to complain about when its test has passed. Servers of `start` end later, so that they are not missed."""
    chromium.fresh()
    yield chromium
    allowed, chromium.allowed = getattr(chromium, "allowed", ()), ()
    assert not chromium.complaints(*allowed)


def numbers(browser: Browser) -> list[int]:
    """Of the exchanges whose rows are there."""
    return browser.js(f"return [...document.querySelectorAll('{ROW}')].map(row => Number(row.dataset.number))")


def row(browser: Browser, number: int):
    """The row of an exchange, waited for."""
    return until(lambda: next(iter(browser.all(f'{ROW}[data-number="{number}"]')), None))


def said(browser: Browser, number: int) -> str:
    """The row's text; a row that changed is another element."""
    return browser.js(f"return document.querySelector('{ROW}[data-number=\"{number}\"]')?.innerText ?? ''")


def thumbnail(browser: Browser, number: int) -> list[int] | None:
    """Width and height of the row's picture once it is there."""
    return browser.js(
        f"const image = document.querySelector('{ROW}[data-number=\"{number}\"] img');"
        "return image && image.complete && image.naturalWidth ? [image.naturalWidth, image.naturalHeight] : null"
    )


def shown(browser: Browser) -> list[list[int]]:
    """Natural sizes of the pictures of the page."""
    return browser.js("return [...document.images].filter(image => image.complete && image.naturalWidth).map(image => [image.naturalWidth, image.naturalHeight])")


def detail(browser: Browser, number: int) -> None:
    """Opens it by a click."""
    row(browser, number).click()
    until(lambda: browser.driver.current_url.endswith(f"#/exchange/{number}"))


def fill(server: Server, count: int) -> None:
    """So many quick exchanges."""

    def some(worker: int) -> None:
        for number in range(count // 8):
            ask(server, "POST", f"/v1beta/models/{PRO.id}:countTokens", prompt(f"count {worker} {number}"))

    with ThreadPoolExecutor(8) as pool:
        list(pool.map(some, range(8)))


# A picture, a fault, and a new beginning


def test_watch_a_picture_arrive_break_the_next_one_and_begin_anew(browser, start):
    server = start()
    client = sdk.client(server)
    browser.open(server, session="default")
    browser.says("Exchanges")
    assert numbers(browser) == []
    browser.js("window.stayed = true")
    browser.shot("1-nothing-yet")

    # A picture arrives while one looks.
    answers = []

    def draw() -> None:
        answers.append(client.models.generate_content(model=FLASH_25.id, contents="a red bicycle on a beach", config=sdk.config("16:9")))

    thread = threading.Thread(target=draw)
    thread.start()
    until(lambda: numbers(browser) == [1])
    thread.join()
    width, height = until(lambda: thumbnail(browser, 1))
    assert width / height == pytest.approx(1344 / 768, rel=0.05)
    until(lambda: "200" in said(browser, 1))
    assert "a red bicycle on a beach" in said(browser, 1)
    assert browser.js("return window.stayed") is True, "the page was loaded anew"
    browser.shot("2-a-picture-arrived")

    # Its detail: what was asked, and what came.
    detail(browser, 1)
    until(lambda: [1344, 768] in shown(browser))
    usage, (entry,) = answers[0].usage_metadata, settled(server, 1)
    assert usage.candidates_token_count >= 1290
    browser.says("a red bicycle on a beach", FLASH_25.id, "16:9", "1,290", " ms")
    # The sum of the lines, which the page adds up itself, is what was billed.
    assert f"${entry['costUSD']}" in browser.text and "The lines make" not in browser.text
    for word in ("request", "answer", "tokens", "cost"):
        assert word in browser.text.lower(), word
    assert "AIza-any-key" not in browser.js("return document.documentElement.outerHTML")
    browser.shot("3-its-detail")

    # The next one is to fail.
    browser.go("faults")
    browser.button("Fire quota-rpm").click()
    browser.says("Armed")
    browser.shot("4-a-fault-is-armed")
    with pytest.raises(errors.ClientError) as failed:
        draw()
    assert failed.value.code == 429

    # And one sees why.
    browser.go("exchanges")
    until(lambda: "429" in said(browser, 2))
    assert "quota-rpm" in said(browser, 2)
    browser.shot("5-the-journal-shows-it")
    detail(browser, 2)
    browser.says("429", "quota-rpm", "RESOURCE_EXHAUSTED")
    assert re.search(r"\barmed\b", browser.text, re.I), "the detail does not say that the fault was armed"
    browser.shot("6-why-it-failed")
    draw()

    # Everything anew.
    browser.go("sessions")
    reset = browser.button("Reset session default")
    reset.click()
    # It asks back, since a journal that is gone is gone.
    if journal(server):
        browser.button(lambda name: re.match(r"(yes|reset|forget|really|confirm|sure)", name, re.I)).click()
    until(lambda: journal(server) == [])
    browser.go("exchanges")
    until(lambda: numbers(browser) == [])
    browser.shot("7-after-the-reset")


def test_the_console_of_a_session_shows_that_session(browser, start):
    server = start()
    generate(server, FLASH_25.id, prompt("for the first"), x_plantain_session="one")
    generate(server, FLASH_25.id, prompt("for the second"), x_plantain_session="two")
    browser.open(server, session="one")
    browser.says("for the first")
    assert "for the second" not in browser.text
    browser.open(server)
    browser.says("for the first", "for the second")


def test_a_slow_answer_is_shown_while_it_is_on_its_way(browser, start):
    server = start("--triggers")
    browser.open(server)
    browser.says("Exchanges")
    with ThreadPoolExecutor(1) as pool:
        asked = pool.submit(generate, server, FLASH_25.id, prompt("slowly"), x_plantain_fault="slow-first-byte; latency=60s")
        until(lambda: numbers(browser) == [1])
        assert "slowly" in said(browser, 1) and "200" not in said(browser, 1).split("slowly")[0]
        browser.shot("slow-answer")
        assert ask(server, "POST", "/__admin/clock", {"advance": "120s"}, key=None).status == 200
        assert asked.result().status == 200
    until(lambda: "200" in said(browser, 1))


def test_the_pictures_that_a_client_sent_are_shown_too(browser, start):
    server = start()
    generate(server, FLASH_25.id, prompt("make it night", ("image/png", encoded(noise(1, 320, 240)))))
    browser.open(server)
    detail(browser, 1)
    until(lambda: [320, 240] in shown(browser) and [1184, 888] in shown(browser))


# Words of clients

MARK = "<script>window.hacked=1</script><img src=x onerror=window.hacked=1>"
HOSTILE = [MARK, "\"><svg onload=window.hacked=1>", "javascript:window.hacked=1", "${window.hacked=1}", "'-window.hacked=1-'", "</textarea></style></title>" + MARK]


def test_what_clients_say_is_shown_as_text(browser, tape, upstream):
    """As prompt, model, session, header, fixture, path, and in what an upstream answers."""
    upstream.on("*", whole(pretty(live.answer([{"text": MARK}, live.picture_part()]))))
    server = tape.record(upstream, "--triggers", mode="record")
    for text in HOSTILE:
        generate(server, FLASH_25.id, prompt(text), x_markup=text)
        ask(server, "POST", f"/v1beta/models/{percent(text)}:generateContent", prompt(text))
        ask(server, "GET", f"/v1beta/{percent(text)}?{percent(text)}={percent(text)}")
        ask(server, "POST", f"/s/{percent(text)}/v1beta/models/{PRO.id}:countTokens", prompt(text))
        generate(server, FLASH_25.id, prompt("by header"), x_plantain_session=text)
        generate(server, FLASH_25.id, prompt("by fault"), x_plantain_fault=text)
    upstream.on("*", whole(f"<html>{MARK}".encode(), 500, Content_Type="text/html"))
    generate(server, PRO.id, prompt("an error page"))
    upstream.on("*", whole(pretty({"error": {"code": 400, "message": MARK, "status": MARK}}), 400))
    generate(server, PRO.id, prompt("an error with markup"))
    upstream.on("*", whole(pretty(live.answer([live.picture_part(f"<svg xmlns='http://www.w3.org/2000/svg' onload='window.hacked=1'>{MARK}</svg>".encode(), "image/svg+xml")]))))
    generate(server, PRO.id, prompt("a picture that is a program"))
    upstream.on("*", whole(pretty(live.answer([live.picture_part(f"<html>{MARK}".encode(), "text/html")]))))
    generate(server, PRO.id, prompt("a picture that is a page"))

    # A fixture's name that is none is refused, and so is a look at what was never kept.
    browser.allowed = ("404", "400", "409")
    for session in ("default", None):
        browser.open(server, session=session)
        until(lambda: len(numbers(browser)) > 5)
        for panel in PANELS:
            browser.go(panel)
            until(lambda panel=panel: browser.named("nav a", panel))
            browser.says(panel[:5].capitalize())
            assert_unharmed(browser)
    browser.go("exchanges")
    browser.says(MARK)
    browser.shot("words-of-clients")
    for entry in journal(server, "*"):
        browser.go(f"exchange/{entry['number']}")
        browser.says(entry["path"][:30] if entry["path"].isascii() and "%" not in entry["path"] else str(entry["number"]))
        assert_unharmed(browser)
    browser.go("exchange/1")
    browser.says(MARK)
    browser.shot("words-of-clients-in-detail")

    # A fixture's name is what somebody typed.
    browser.button("Save as fixture").click()
    field = browser.field("name")
    field.clear()
    field.send_keys(MARK, Keys.ENTER)
    time.sleep(0.3)
    assert_unharmed(browser)
    assert not [path for path in tape.folder.rglob("*") if "<" in path.name]


def percent(text: str) -> str:
    """Every byte escaped, so that a slash is no slash of the path."""
    return "".join(f"%{byte:02X}" for byte in text.encode())


def assert_unharmed(browser: Browser) -> None:
    assert browser.js("return window.hacked === undefined")
    assert browser.js("return document.querySelectorAll('script:not([src]), img[onerror], svg[onload], img[src=x], a[href^=javascript]').length") == 0


# Keys, sizes, colours, and readers of screens


def test_everything_is_within_reach_of_the_keyboard(browser, start):
    server = start()
    for number in range(5):
        generate(server, FLASH_25.id, prompt(f"bicycle {number}"))
    browser.open(server)
    until(lambda: numbers(browser) == [5, 4, 3, 2, 1])
    # Newest first: down twice, up once, and the second is chosen.
    browser.press("j")
    browser.press("j")
    browser.press("j")
    browser.press("k")
    browser.press(Keys.ENTER)
    until(lambda: browser.driver.current_url.endswith("#/exchange/4"))
    until(lambda: [heading for heading in browser.all("h1") if "#4" in heading.text])
    browser.press(Keys.ESCAPE)
    until(lambda: browser.driver.current_url.endswith("#/exchanges"))
    browser.press("/")
    until(lambda: browser.js("return document.activeElement.matches('input')"))
    browser.press("bicycle 2")
    until(lambda: numbers(browser) == [3])
    # A letter in a field is a letter.
    browser.press("j?")
    until(lambda: numbers(browser) == [])
    browser.press(Keys.BACKSPACE, Keys.BACKSPACE)
    until(lambda: numbers(browser) == [3])
    browser.press(Keys.ESCAPE)
    until(lambda: browser.js("return !document.activeElement.matches('input')"))
    browser.press("?")
    dialog = until(lambda: browser.named("dialog, [role=dialog]", lambda name: True))
    assert all(key in dialog.text for key in ("j", "k", "Enter", "Esc", "/", "?"))
    browser.shot("keys")
    browser.press(Keys.ESCAPE)
    until(lambda: not [one for one in browser.all("dialog, [role=dialog]") if one.is_displayed()])


LIVELY = """
scenario: 1
name: a day at the beach
budget: {usd: 5, scope: session}
limits:
  - {id: per-minute, scope: [api_key, model], buckets: {rpm: 60, rpd: 100}}
machine:
  id: outage
  start: up
  states:
    up: {always: pass, go: {down: {admin: true}}}
    down: {always: overloaded-503, go: {up: {admin: true}}}
rules:
  - {id: storm, when: {prompt: {contains: storm}}, always: overloaded-503}
  - {id: region, when: {model: gemini-3.1-flash-image}, machine: outage}
expect:
  - {id: arrives, outcome: delivered, share: 50%}
"""


@pytest.fixture(scope="session")
def lively(binary, tmp_path_factory):
    """A server with something of everything in it."""
    folder = tmp_path_factory.mktemp("lively")
    scenario = folder / "scenario.yaml"
    scenario.write_text(LIVELY)
    with Server(binary, "--scenario", str(scenario), "--triggers", "--fixtures", str(folder / "fixtures"), "--mode", "auto") as server:
        words = ["a red bicycle on a beach", "a lighthouse in a storm", "a paper boat on a puddle", "a fox in fresh snow"]
        for text, ratio in zip(words, ["16:9", "1:1", "3:4", "21:9"], strict=True):
            for model in (FLASH_25, PRO):
                generate(server, model.id, prompt(text, imageConfig={"aspectRatio": ratio}), x_plantain_session="default")
        generate(server, PRO.id, prompt("make it night", ("image/png", encoded(noise(2, 320, 240))), imageConfig={"imageSize": "8K"}))
        for fault in ("image-safety", "quota-rpm", "reset-mid-body", "bad-gateway-html"):
            try:
                generate(server, PRO.id, prompt("a portrait of an old sailor, oil on canvas"), x_plantain_fault=fault)
            except Exception:
                continue
        # What is recorded, and what comes near it.
        assert ask(server, "POST", "/__admin/fixtures?session=default", {"exchange": 1, "name": "bicycle"}, key=None).status == 201
        assert ask(server, "PUT", "/__admin/mode?session=default", {"mode": "replay"}, key=None).status == 200
        generate(server, FLASH_25.id, prompt("a blue bicycle on a beach", imageConfig={"aspectRatio": "16:9"}), x_plantain_session="default")
        generate(server, PRO.id, prompt("in another session"), x_plantain_session="worker-1")
        assert ask(server, "POST", "/__admin/arm?session=default", {"fault": "overloaded-503", "times": 2}, key=None).status == 200
        yield server


PLACES = [*PANELS, "exchange/1", "exchange/3", "exchange/9"]


@pytest.mark.parametrize("place", PLACES)
def test_a_page_has_labels_and_contrast_in_both_themes(browser, lively, place):
    browser.open(lively, place, session="default")
    settle(browser)
    for theme in ("light", "dark"):
        browser.dark(theme == "dark")
        browser.shot(f"{place.replace('/', '-')}-{theme}")
        assert browser.axe() == []
        assert browser.faint() == []
        assert browser.sideways() == []


@pytest.mark.parametrize("place", PLACES)
def test_a_page_fits_a_phone(browser, lively, place):
    browser.size(PHONE)
    browser.open(lively, place, session="default")
    settle(browser)
    for theme in ("light", "dark"):
        browser.dark(theme == "dark")
        browser.shot(f"{place.replace('/', '-')}-phone-{theme}")
        assert browser.axe() == []
        assert browser.faint() == []
    assert browser.sideways() == []
    # Nothing one has to hit stands out of the window.
    outside = browser.js(
        "return [...document.querySelectorAll('main button, main input, main select')].filter(one => one.checkVisibility())"
        # What can be scrolled to within a strip of its own is within reach.
        ".filter(one => { for (let e = one; e; e = e.parentElement) if (/auto|scroll/.test(getComputedStyle(e).overflowX) && e.scrollWidth > e.clientWidth) return false; return true; })"
        ".filter(one => { const box = one.getBoundingClientRect(); return box.width && (box.left < -1 || box.right > innerWidth + 1); }).map(one => one.outerHTML.slice(0, 200))"
    )
    assert outside == []


@pytest.mark.parametrize("place", PLACES)
def test_the_focus_goes_through_a_page_in_its_order_and_is_seen(browser, lively, place):
    browser.open(lively, place, session="default")
    settle(browser)
    stops = browser.stops()
    assert len(stops) >= len(PANELS)
    assert not [stop["html"] for stop in stops if stop["tabindex"] > 0]
    assert not [stop["html"] for stop in stops if not stop["seen"]]
    # In the order of the document, and that is the order on the screen: what stands in the header comes before what stands in main.
    assert [stop["place"] for stop in stops] == sorted(stop["place"] for stop in stops)
    regions = [name for name, _ in itertools.groupby(stop["inside"] for stop in stops if stop["inside"])]
    assert regions in (["HEADER"], ["HEADER", "MAIN"])


def settle(browser: Browser) -> None:
    """What the page fetches at first is there."""
    until(lambda: browser.js("return document.readyState") == "complete" and browser.js("return document.querySelector('main').innerText.trim().length") > 20)
    # Two readings alike, half a second apart: progress bars and clocks aside, nothing comes any more.
    before = None
    for _ in range(20):
        now = browser.js("return document.querySelectorAll('main *').length")
        if now == before:
            return
        before = now
        time.sleep(0.25)


# Ten thousand


def test_ten_thousand_exchanges_are_few_rows(browser, start, capsys):
    server = start("--log", "off", "--ledger", "off")
    fill(server, 10_000)
    assert len(settled(server, 10_000)) == 10_000
    browser.open(server)
    until(lambda: numbers(browser))
    until(lambda: browser.js("return performance.getEntriesByName('first-contentful-paint').length"))
    (paint,) = browser.js("return performance.getEntriesByName('first-contentful-paint').map(entry => entry.startTime)")
    rows = browser.js(f"return document.querySelectorAll('{ROW}').length")
    with capsys.disabled():
        print(f"\n  first paint with 10,000 exchanges: {paint:.0f} ms (aim: below 100), {rows} rows in the page")
    assert 0 < rows < 200 and max(numbers(browser)) == 10_000
    browser.shot("ten-thousand")

    def at_the_end() -> bool:
        # However it loads: to the end of whatever scrolls, again and again.
        browser.js("for (const one of document.querySelectorAll('main, main *')) if (one.scrollHeight > one.clientHeight + 50) one.scrollTop = one.scrollHeight")
        return 1 in numbers(browser)

    until(at_the_end)
    assert browser.js(f"return document.querySelectorAll('{ROW}').length") < 200
    browser.shot("ten-thousand-at-the-end")
    # What comes meanwhile does not move what one reads.
    generate(server, FLASH_25.id, prompt("while one reads"))
    time.sleep(0.5)
    assert min(numbers(browser)) <= 2
    # And it can still be found.
    browser.press("/")
    browser.press("count 3 7")
    until(lambda: numbers(browser) and "count 3 7" in said(browser, numbers(browser)[0]))


# With a token


def test_a_token_is_asked_for_once_and_kept_for_the_tab(browser, start):
    server = start("--admin-token", TOKEN)
    generate(server, FLASH_25.id, prompt("behind a token"))
    browser.open(server)
    browser.allowed = ("401",)
    field = browser.field("token")
    assert field.get_attribute("type") == "password"
    browser.shot("token")
    assert "behind a token" not in browser.text
    field.send_keys("a wrong one", Keys.ENTER)
    until(lambda: re.search(r"wrong|not accepted|refused|another", browser.text, re.I))
    field = browser.field("token")
    field.clear()
    field.send_keys(TOKEN, Keys.ENTER)
    browser.says("behind a token")
    until(lambda: thumbnail(browser, 1))
    detail(browser, 1)
    until(lambda: [1024, 1024] in shown(browser))
    assert TOKEN not in browser.driver.current_url and TOKEN not in browser.js("return document.documentElement.outerHTML")
    browser.driver.refresh()
    browser.says("behind a token")
    assert not browser.named("input", "token")
    assert browser.js("return JSON.stringify(localStorage)").find(TOKEN) == -1


# Out of the console, into a shell and a folder


def clipboard(browser: Browser) -> str:
    browser.cdp("Browser.grantPermissions", permissions=["clipboardReadWrite", "clipboardSanitizedWrite"])
    browser.js("window.focus()")
    return browser.driver.execute_async_script("navigator.clipboard.readText().then(arguments[0], error => arguments[0](`${error}`))")


def written(body: dict) -> bytes:
    """As a program may write it: in lines, and in letters of its own."""
    return json.dumps(body, ensure_ascii=False, indent="\t").encode()


@pytest.mark.parametrize(
    "body",
    [
        written(prompt("it's \"quoted\" $HOME `id` \\ !! and ünïcode 🦊 \u0085 $(id)")),
        written(prompt("with a picture", ("image/png", encoded(noise(3))))),
        written(prompt("too long for a command " * 2000)),
    ],
    ids=["quotes", "a picture", "long"],
)
def test_the_curl_command_really_runs(browser, start, tmp_path, body):
    server = start()
    asked = generate(server, FLASH_25.id, body, Content_Type="application/json", X_Quoted="it's \"$HOME\" `id`")
    browser.open(server)
    detail(browser, 1)
    browser.cdp("Browser.grantPermissions", permissions=["clipboardReadWrite", "clipboardSanitizedWrite"])
    browser.button("curl").click()
    command = until(lambda: text if "curl" in (text := clipboard(browser)) else None)
    assert "AIza-a-key-of-the-tests" not in command
    done = subprocess.run(
        ["bash", "-c", f"{command.strip()} -s -o '{tmp_path}/answer' -w '%{{http_code}}'"], capture_output=True, text=True, timeout=60,
        env=environment(GEMINI_API_KEY="AIza-any", GOOGLE_API_KEY="AIza-any", API_KEY="AIza-any", KEY="AIza-any"), cwd=tmp_path,
    )
    assert done.stdout == "200", (command[:2000], done.stderr)
    parts = json.loads((tmp_path / "answer").read_bytes())["candidates"][0]["content"]["parts"]
    # The same request makes the same picture.
    assert base64.b64decode(parts[-1]["inlineData"]["data"]) == asked.picture


def test_an_exchange_becomes_a_fixture(browser, start, tmp_path):
    folder = tmp_path / "fixtures"
    server = start("--fixtures", str(folder))
    asked = generate(server, PRO.id, prompt("a red bicycle", imageConfig={"aspectRatio": "3:2"}))
    browser.open(server)
    detail(browser, 1)
    browser.button("Save as fixture").click()
    if field := until(lambda: browser.named("input", "name") or "saved" in browser.text.lower()):
        field.clear()
        field.send_keys("red-bicycle", Keys.ENTER)
    until(lambda: list(folder.rglob("exchange.json")))
    browser.says("red-bicycle")
    browser.shot("saved-as-fixture")
    (saved,) = folder.rglob("exchange.json")
    assert saved.relative_to(folder).parts[0] == "red-bicycle"
    checked = run(server.binary, "fixtures", "verify", str(folder))
    assert checked.returncode == 0, checked.stdout + checked.stderr
    assert server.stop() == 0
    replaying = start("--fixtures", str(folder), "--mode", "replay")
    answer = generate(replaying, PRO.id, prompt("a red bicycle", imageConfig={"aspectRatio": "3:2"}))
    assert answer.status == 200 and answer.picture == asked.picture
    assert opened(answer.picture).size == (1264, 848)
    assert settled(replaying, 1)[0]["source"] == "fixture"


def test_without_a_folder_it_says_what_is_missing(browser, start):
    server = start()
    generate(server, PRO.id, prompt())
    browser.allowed = ("409",)
    browser.open(server)
    detail(browser, 1)
    browser.says("bicycle")
    button = browser.named("button", "Save as fixture")
    if button and button.is_enabled():
        button.click()
        if field := browser.named("input", "name"):
            field.send_keys(Keys.ENTER)
        browser.says("--fixtures")


# Without its server


def test_a_server_that_is_gone_is_said_and_one_that_comes_back_is_found(browser, start):
    server = start()
    generate(server, FLASH_25.id, prompt("before"))
    browser.open(server)
    browser.says("before")
    browser.allowed = ("ERR_CONNECTION_REFUSED", "ERR_INCOMPLETE_CHUNKED_ENCODING", "ERR_CONNECTION_RESET", "ERR_EMPTY_RESPONSE", "503")
    server.process.kill()
    server.process.wait()
    until(lambda: re.search(r"\b(lost|gone|offline|disconnected|reconnecting|unreachable|not reachable)\b", browser.text, re.I))
    browser.shot("server-lost")
    again = start("--port", str(server.port))
    until(lambda: not re.search(r"\b(lost|gone|offline|disconnected|reconnecting|unreachable)\b", browser.text, re.I))
    generate(again, FLASH_25.id, prompt("after"))
    browser.says("after")
    # The new server knows nothing of before.
    assert "before" not in browser.text
    browser.shot("server-back")


def test_two_servers_are_not_needed_to_hear_of_a_reset(browser, start):
    server = start()
    generate(server, FLASH_25.id, prompt("before"))
    # A reset may overtake the page's question for a thumbnail, and then there is none.
    browser.allowed = ("/__admin/exchange/picture",)
    browser.open(server)
    browser.says("before")
    assert ask(server, "POST", "/__admin/reset?session=*", key=None).status == 200
    until(lambda: numbers(browser) == [])


def test_a_crowd_of_quick_requests_does_not_freeze_the_page(browser, start):
    """Two thousand in a burst: the page follows, has few rows, and still answers."""
    server = start("--log", "off")
    browser.open(server)
    browser.says("Exchanges")
    fill(server, 2000)
    until(lambda: 2000 in numbers(browser))
    assert browser.js(f"return document.querySelectorAll('{ROW}').length") < 200
    browser.go("usage")
    browser.says("Usage")
