/* Folding, ticking steps off, copying, closing sheets, and where in the contents the reader is.
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
  const tools = document.querySelector(".guide-tools");
  const folds = all("details.fold");
  // Those that are done: they have numbers, and points and choices have not.
  const steps = all(".step").filter((step) => Number(step.querySelector(".step-mark").textContent));

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
    const [tick, said] = fresh("step-tools");
    const box = tick.querySelector("input");
    box.setAttribute("aria-label", `做完了：${step.querySelector("h3").textContent}`);
    const line = step.querySelector(".step-tools");
    line.prepend(tick);
    line.append(said);
    return [box, said];
  }

  /* One for the whole guide: it copies the address of the step that was opened last. */
  function addCopyLink() {
    const [button, said, shown] = fresh("guide-tools");
    button.addEventListener("click", () => {
      const address = document.querySelector("link[rel=canonical]").href + location.hash;
      shown.textContent = address;
      copy(address, said, () => {
        shown.hidden = false;
        select(shown.firstChild, shown.firstChild);
      });
    });
    tools.append(button, said, shown);
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
    const ticks = steps.map(addStepTools);
    const boxes = ticks.map(([box]) => box);
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
    ticks.forEach(([box, said]) => box.addEventListener("change", () => {
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
    tools.after(tally);
    document.querySelector(".share").before(beside);
  }

  /* Opens what is folded at a place or around it. */
  function unfold(id) {
    const place = id && document.getElementById(id);
    if (!place) return;
    let fold = place.querySelector(":scope > details") || place.closest("details");
    for (; fold; fold = fold.parentElement.closest("details")) fold.open = true;
  }

  function openAll(link) {
    link.addEventListener("click", (event) => {
      event.preventDefault();
      const isClosed = folds.some((fold) => !fold.open);
      folds.forEach((fold) => { fold.open = isClosed; });
    });
    const name = () => {
      link.textContent = folds.some((fold) => !fold.open) ? "全部展开" : "全部收起";
    };
    folds.forEach((fold) => fold.addEventListener("toggle", name));
    name();
  }

  function followFolds() {
    const here = () => unfold(location.hash.slice(1));
    here();
    // From here on a step is open because it is open, and not because it is the target.
    document.documentElement.classList.add("has-script");
    addEventListener("hashchange", here);
    document.addEventListener("click", (event) => {
      const link = event.target.closest("a[href^='#']");
      // A second tap on the same link changes no address.
      if (link) unfold(link.hash.slice(1));
      const fold = event.target.closest("summary") && event.target.closest("details.fold");
      // So that a reload, the back key and 「复制链接」 find the step that was opened last.
      if (fold && !fold.open && !isAbove()) {
        history.replaceState(history.state, "", `#${fold.parentElement.id}`);
      }
    });
    let printed = [];
    addEventListener("beforeprint", () => {
      printed = all("details.fold, .closing").filter((fold) => !fold.open);
      printed.forEach((fold) => { fold.open = true; });
    });
    addEventListener("afterprint", () => printed.forEach((fold) => { fold.open = false; }));
  }

  const SHEETS = ".term-sheet, .contents";
  let opener = null;
  const wordOf = (sheet) => (opener && opener.hash === `#${sheet.id}` && opener)
    || document.getElementById(sheet.querySelector(".sheet-links a").hash.slice(1));
  const isAbove = () => Boolean(history.state && history.state.isAbove);

  /* The page moves only if the word is out of sight. */
  function returnTo(word) {
    const { top, bottom } = word.getBoundingClientRect();
    if (top < 0 || bottom > innerHeight) word.scrollIntoView({ block: "center" });
    word.focus({ preventScroll: true });
  }

  /* The way that Back takes, where leave.js has made an entry for the sheet. */
  function closeSheet() {
    const [sheet, place] = [document.querySelector(":is(.term-sheet, .contents):target"), scrollY];
    if (!sheet) return;
    if (isAbove()) return history.back();
    const word = wordOf(sheet);
    location.replace(`#${word.id || "closed"}`);
    scrollTo(0, place);
    unfold(word.id);
    returnTo(word);
  }

  function closeSheets() {
    let wasAbove = isAbove();
    document.addEventListener("click", (event) => {
      opener = event.target.closest(".term, .cite, .to-contents") || opener;
    }, true);
    addEventListener("hashchange", (event) => {
      const left = document.getElementById(new URL(event.oldURL).hash.slice(1));
      // Another link may have led on by now.
      const isBack = wasAbove && !isAbove() && event.newURL === location.href;
      wasAbove = isAbove();
      if (isBack && left && left.matches(SHEETS)) returnTo(wordOf(left));
    });
    document.addEventListener("keydown", (event) => {
      if (event.key === "Escape") closeSheet();
    });
    all(".sheet-links a:first-child").forEach((link) => link.addEventListener("click", (event) => {
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

  all(".note-script").forEach(addScriptTools);
  if (tools) {
    openAll(document.querySelector(".open-all"));
    addCopyLink();
    if (steps.length && document.getElementById("tally")) tickSteps();
  }
  followFolds();
  closeSheets();
  if ("IntersectionObserver" in window) followReading();
})();
