"""The console in a real Chromium: found by what people and screen readers find, roles and names, not by how the page is built."""

import shutil
from collections.abc import Callable
from pathlib import Path

import axe_core_python
from selenium import webdriver
from selenium.common.exceptions import NoSuchElementException, StaleElementReferenceException
from selenium.webdriver.common.action_chains import ActionChains
from selenium.webdriver.common.by import By
from selenium.webdriver.common.keys import Keys
from selenium.webdriver.remote.webelement import WebElement

from server import Server
from waiting import until

ARTIFACTS = Path(__file__).parents[2] / ".ci" / "artifacts" / "console"
AXE = (Path(axe_core_python.__file__).parent / "axe.min.js").read_text()
DESKTOP, PHONE = (1280, 800), (390, 844)

# Before any script of the page: what would be a hole is written down.
WATCH = """
window.violations = [];
document.addEventListener('securitypolicyviolation', event => window.violations.push(`${event.violatedDirective}: ${event.blockedURI}`));
window.addEventListener('error', event => window.violations.push(`error: ${event.message}`));
window.addEventListener('unhandledrejection', event => window.violations.push(`rejection: ${event.reason}`));
"""


class Browser:
    """One Chromium; a test gets it with an empty page, light colours and the size of a desktop."""

    def __init__(self):
        options = webdriver.ChromeOptions()
        for flag in ("--headless=new", "--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage", "--no-first-run", "--force-color-profile=srgb", "--lang=en-US"):
            options.add_argument(flag)
        options.add_argument(f"--window-size={DESKTOP[0]},{DESKTOP[1]}")
        options.set_capability("goog:loggingPrefs", {"browser": "ALL"})
        # Named, so that Selenium looks for no driver on the net.
        options.binary_location = shutil.which("chromium") or shutil.which("google-chrome") or ""
        self.driver = webdriver.Chrome(options, webdriver.ChromeService(shutil.which("chromedriver")))
        self.cdp("Page.addScriptToEvaluateOnNewDocument", source=WATCH)

    def cdp(self, command: str, **parameters):
        return self.driver.execute_cdp_cmd(command, parameters)

    def js(self, script: str, *arguments):
        return self.driver.execute_script(script, *arguments)

    def close(self) -> None:
        self.driver.quit()

    # Where it looks, and as whom

    def fresh(self) -> None:
        """As one that has just been started."""
        self.driver.get("about:blank")
        self.cdp("Network.clearBrowserCache")
        self.cdp("Storage.clearDataForOrigin", origin="*", storageTypes="all")
        self.cdp("Emulation.setEmulatedMedia", media="", features=[{"name": "prefers-color-scheme", "value": "light"}])
        self.size(DESKTOP)
        self.driver.get_log("browser")

    def size(self, size: tuple[int, int]) -> None:
        width, height = size
        self.cdp("Emulation.setDeviceMetricsOverride", width=width, height=height, deviceScaleFactor=1, mobile=width < 500)

    def dark(self, dark: bool = True) -> None:
        self.cdp("Emulation.setEmulatedMedia", media="", features=[{"name": "prefers-color-scheme", "value": "dark" if dark else "light"}])

    def open(self, server: Server | str, panel: str = "", session: str | None = None) -> None:
        """The console, at `#/panel`."""
        url = server if isinstance(server, str) else server.url
        # A change of only the hash loads nothing anew.
        self.driver.get("about:blank")
        self.driver.get(f"{url}{f'/s/{session}' if session else ''}/__admin/{f'#/{panel}' if panel else ''}")

    def go(self, panel: str) -> None:
        """Another panel of the page that is open."""
        self.js("location.hash = arguments[0]", f"#/{panel}")

    def shot(self, name: str) -> None:
        ARTIFACTS.mkdir(parents=True, exist_ok=True)
        self.driver.save_screenshot(str(ARTIFACTS / f"{name}.png"))

    # What is there

    @property
    def text(self) -> str:
        """All that can be read."""
        return self.js("return document.body.innerText")

    def all(self, selector: str) -> list[WebElement]:
        return self.driver.find_elements(By.CSS_SELECTOR, selector)

    def named(self, selector: str, name: str | Callable[[str], bool]) -> WebElement | None:
        """What of these a screen reader calls by that name, if it can be seen. The name may be a part of it."""
        for element in self.all(selector):
            try:
                called = element.accessible_name
                fits = name(called) if callable(name) else name.lower() in called.lower()
                if fits and element.is_displayed():
                    return element
            except (StaleElementReferenceException, NoSuchElementException):
                continue
        return None

    def button(self, name: str | Callable[[str], bool]) -> WebElement:
        """Waited for."""
        return until(lambda: self.named("button, [role=button], a[role=button]", name))

    def link(self, name: str) -> WebElement:
        return until(lambda: self.named("a", name))

    def field(self, name: str) -> WebElement:
        return until(lambda: self.named("input, textarea, select", name))

    def press(self, *keys: str) -> None:
        """Keys to whatever has the focus."""
        ActionChains(self.driver).send_keys(*keys).perform()

    def focused(self) -> str:
        """Of what has the focus, its tag and its name."""
        element = self.driver.switch_to.active_element
        return f"{element.tag_name} {element.accessible_name}"

    def says(self, *words: str) -> None:
        """Waits until all of these can be read."""
        try:
            until(lambda: all(word in self.text for word in words))
        except AssertionError:
            raise AssertionError(f"{words} cannot be read: {self.text[:3000]}") from None

    def fetch(self, path: str) -> dict:
        """As the page's own scripts do."""
        return self.driver.execute_async_script("fetch(arguments[0]).then(answer => answer.json()).then(arguments[1])", path)

    # What is wrong

    def complaints(self, *allowed: str) -> list[str]:
        """Violations of the policy, uncaught errors, and what the browser's log says, but for messages with words that are allowed."""
        said = self.js("return window.violations ?? ['the page was not watched']") + [entry["message"] for entry in self.driver.get_log("browser")]
        return [message for message in said if not any(words in message for words in allowed)]

    def axe(self) -> list[str]:
        """What axe-core finds against WCAG 2.1 AA, one sentence each."""
        self.js(AXE)
        found = self.driver.execute_async_script(
            "axe.run(document, {runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'best-practice'], resultTypes: ['violations']}).then(arguments[0])"
        )
        return [f"{one['id']}: {one['help']}: {node['html'][:200]} {node.get('failureSummary', '')[:300]}" for one in found["violations"] for node in one["nodes"]]

    def sideways(self) -> list[str]:
        """What scrolls from side to side: the page, or what fills at least a third of it. A wide table or a line of code may."""
        return self.js(
            "return [document.scrollingElement, ...document.querySelectorAll('body *')].filter(one => one.scrollWidth > one.clientWidth + 1"
            " && (one === document.scrollingElement || (/auto|scroll/.test(getComputedStyle(one).overflowX) && one.clientHeight > innerHeight / 3)) && !one.closest('pre'))"
            ".map(one => `${one.outerHTML.slice(0, 100)} by ${one.scrollWidth - one.clientWidth}`)"
        )

    def faint(self) -> list[str]:
        """Texts with less contrast than WCAG AA asks for. Also of colours that this axe-core cannot read."""
        return self.js(FAINT)

    def stops(self, most: int = 80) -> list[dict]:
        """What Tab comes to, in order: its place in the document, where it stands, and whether its focus is seen."""
        found = []
        self.js("document.activeElement.blur()")
        for _ in range(most):
            self.press(Keys.TAB)
            stop = self.js(STOP)
            if stop is None or any(one["place"] == stop["place"] for one in found):
                break
            found.append(stop)
        return found


STOP = """
const one = document.activeElement;
if (!one || one === document.body) return null;
const style = getComputedStyle(one);
return {place: [...document.querySelectorAll('*')].indexOf(one), html: one.outerHTML.slice(0, 160), tabindex: one.tabIndex,
        inside: one.closest('header, main, dialog, footer')?.tagName ?? '',
        seen: (style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) > 0) || style.boxShadow !== 'none'};
"""

# A canvas turns any colour that CSS knows into red, green, blue and opacity; backgrounds are laid over each other up to the page.
FAINT = """
const canvas = new OffscreenCanvas(1, 1).getContext('2d', {willReadFrequently: true});
const read = color => { canvas.clearRect(0, 0, 1, 1); canvas.fillStyle = color; canvas.fillRect(0, 0, 1, 1); const [r, g, b, a] = canvas.getImageData(0, 0, 1, 1).data; return [r, g, b, a / 255]; };
const over = ([r, g, b, a], [R, G, B]) => [r * a + R * (1 - a), g * a + G * (1 - a), b * a + B * (1 - a), 1];
const light = ([r, g, b]) => { const [x, y, z] = [r, g, b].map(v => (v /= 255) <= 0.04045 ? v / 12.92 : ((v + 0.055) / 1.055) ** 2.4); return 0.2126 * x + 0.7152 * y + 0.0722 * z; };
const ground = one => { const layers = []; for (let e = one; e; e = e.parentElement) layers.unshift(read(getComputedStyle(e).backgroundColor)); return layers.reduce((below, layer) => over(layer, below), [255, 255, 255, 1]); };
const found = [], walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
for (let node; node = walker.nextNode();) {
  const one = node.parentElement, style = getComputedStyle(one);
  if (!node.data.trim() || !one.checkVisibility({opacityProperty: true, visibilityProperty: true}) || one.closest('svg, option, [disabled], [aria-disabled=true], .quiet, .skip')) continue;
  const box = one.getBoundingClientRect();
  if (box.width < 2 || box.height < 2) continue;
  const back = ground(one), front = over(read(style.color), back);
  const [low, high] = [light(front), light(back)].sort((a, b) => a - b), ratio = (high + 0.05) / (low + 0.05);
  const size = parseFloat(style.fontSize), large = size >= 24 || (size >= 18.66 && Number(style.fontWeight) >= 700);
  if (ratio < (large ? 3 : 4.5)) found.push(`${ratio.toFixed(2)} ${node.data.trim().slice(0, 40)} ${one.outerHTML.slice(0, 120)}`);
}
return [...new Set(found)];
"""
