/* Ticking steps off, copying, closing explanations, and where in the contents the reader is.
 *
 * Every control is made here, from the <template>s of partials/tools.html. What a reader ticks stays
 * in this tab: sessionStorage, nothing is sent.
 */
(() => {
  "use strict";

  const KEY = `done:${location.pathname}`;
  const COPIED = "已复制";
  const SELECTED = "已选中，长按或按 Ctrl+C 复制";
  const all = (selector, within = document) => Array.from(within.querySelectorAll(selector));
  const fresh = (id) => Array.from(document.getElementById(id).content.cloneNode(true).children);
  const steps = all(".step");

  // Some in-app browsers throw when storage is touched: ticks then last until the page is closed.
  function load() {
    try {
      return [].concat(JSON.parse(sessionStorage.getItem(KEY)));
    } catch (error) {
      return [];
    }
  }

  function save(done) {
    try {
      if (done.length) sessionStorage.setItem(KEY, JSON.stringify(done));
      else sessionStorage.removeItem(KEY);
    } catch (error) { /* see load */ }
  }

  let waiting;

  function hush() {
    clearTimeout(waiting);
    all(".said").forEach((each) => { each.textContent = ""; });
  }

  function say(place, text) {
    hush();
    // A screen reader speaks up when the text changes, also when the same is said twice.
    waiting = setTimeout(() => { place.textContent = text; }, 50);
  }

  function select(first, last) {
    const range = document.createRange();
    range.setStartBefore(first);
    range.setEndAfter(last);
    const selection = getSelection();
    selection.removeAllRanges();
    selection.addRange(range);
  }

  /* Without navigator.clipboard (plain http, in-app browsers) the reader copies what is selected. */
  async function copy(text, place, fallBack) {
    try {
      await navigator.clipboard.writeText(text);
      say(place, COPIED);
    } catch (error) {
      fallBack();
      say(place, SELECTED);
    }
  }

  function addStepTools(step) {
    const [tick, button, said, shown] = fresh("step-tools");
    const title = step.querySelector("h3");
    const box = tick.querySelector("input");
    const address = `${document.querySelector("link[rel=canonical]").href}#${step.id}`;
    if (title) {
      box.setAttribute("aria-label", `做完了：${title.textContent}`);
      button.setAttribute("aria-label", `复制链接：${title.textContent}`);
    }
    shown.textContent = address;
    button.addEventListener("click", () => copy(address, said, () => {
      shown.hidden = false;
      select(shown.firstChild, shown.firstChild);
    }));
    const line = step.querySelector(".step-tools");
    line.prepend(tick, button);
    line.append(shown, said);
    return [box, said];
  }

  function addScriptTools(note) {
    const [label, ...texts] = note.children;
    const [button, said] = fresh("script-tools");
    button.addEventListener("click", () => copy(
      texts.map((part) => part.innerText).join("\n"),
      said,
      () => select(texts[0], texts[texts.length - 1])
    ));
    label.after(button);
    note.append(said);
  }

  function tickSteps() {
    const [tally] = fresh("tally");
    const [count, clear] = [tally.querySelector(".tally-count"), tally.querySelector("button")];
    const [beside] = fresh("tally-beside");
    const places = [tally, beside].map((each) => each.querySelector(".tally-done"));
    const tools = steps.map(addStepTools);
    const boxes = tools.map(([box]) => box);
    const show = () => {
      steps.forEach((step, place) => step.classList.toggle("is-done", boxes[place].checked));
      const done = steps.filter((step, place) => boxes[place].checked);
      places.forEach((place) => { place.textContent = done.length; });
      clear.hidden = !done.length;
      return done.map((step) => step.id);
    };
    const known = load();
    steps.forEach((step, place) => { boxes[place].checked = known.includes(step.id); });
    // The count is far away by then: it is said where the reader ticks.
    tools.forEach(([box, said]) => box.addEventListener("change", () => {
      save(show());
      say(said, count.textContent);
    }));
    clear.addEventListener("click", () => {
      boxes.forEach((box) => { box.checked = false; });
      save(show());
      // The count beside the step that was ticked last is true no longer.
      hush();
      // The button is gone: the focus would be lost with it.
      count.focus();
    });
    show();
    const list = document.querySelector(".steps");
    list.parentNode.insertBefore(tally, list);
    document.querySelector(".share").before(beside);
  }

  const wordOf = (sheet) => document.getElementById(sheet.querySelector("a").hash.slice(1));
  const isAbove = () => Boolean(history.state && history.state.isAbove);

  /* The page moves only if the word is out of sight. */
  function returnTo(word) {
    const { top, bottom } = word.getBoundingClientRect();
    if (top < 0 || bottom > innerHeight) word.scrollIntoView({ block: "center" });
    word.focus({ preventScroll: true });
  }

  /* The way that Back takes, where leave.js has made an entry for the sheet. */
  function closeSheet() {
    const [sheet, place] = [document.querySelector(".term-sheet:target"), scrollY];
    if (!sheet) return;
    if (isAbove()) return history.back();
    location.replace(`#${wordOf(sheet).id}`);
    scrollTo(0, place);
    returnTo(wordOf(sheet));
  }

  function closeSheets() {
    let wasAbove = isAbove();
    addEventListener("hashchange", (event) => {
      const left = document.getElementById(new URL(event.oldURL).hash.slice(1));
      const isBack = wasAbove && !isAbove();
      wasAbove = isAbove();
      if (isBack && left && left.matches(".term-sheet")) returnTo(wordOf(left));
    });
    document.addEventListener("keydown", (event) => {
      if (event.key === "Escape") closeSheet();
    });
    all(".sheet-links a[href^='#']").forEach((link) => link.addEventListener("click", (event) => {
      event.preventDefault();
      closeSheet();
    }));
  }

  function followReading() {
    const sections = all(".section");
    const links = all(".contents a");
    const seen = new Set();
    const mark = () => {
      const here = sections.filter((section) => seen.has(section)).pop();
      links.forEach((link) => {
        if (here && link.getAttribute("href") === `#${here.id}`) {
          link.setAttribute("aria-current", "true");
          link.closest(".contents").scrollTop = link.offsetTop - link.offsetHeight;
        } else link.removeAttribute("aria-current");
      });
    };
    // A line at a third of the window's height: the section that crosses it is being read.
    const observer = new IntersectionObserver((entries) => {
      entries.forEach((entry) => seen[entry.isIntersecting ? "add" : "delete"](entry.target));
      mark();
    }, { rootMargin: "-33% 0px -66% 0px" });
    sections.forEach((section) => observer.observe(section));
  }

  if (steps.length) {
    all(".note-script").forEach(addScriptTools);
    tickSteps();
  }
  closeSheets();
  if ("IntersectionObserver" in window) followReading();
})();
