/* What is typed and not saved is kept on this device, until the server has it.
 *
 * It survives a lost connection, an expired login and a closed window. What was kept is offered when
 * the page is opened again: it is sent to the server as it was, which shows it without saving.
 */
(() => {
  "use strict";

  const form = document.getElementById("guide");
  if (!form) return;
  // Each window has a slot of its own, and a new one while what is in it waits for an answer:
  // nothing that is offered is written over.
  const SLOTS = `guide:${form.dataset.keep}:`;
  const isUnsaved = form.hasAttribute("data-unsaved");
  const own = (isUnsaved && recall()) || newSlot();
  let isDirty = isUnsaved, isLeaving = false, waiting = null;
  const MOST_OFFERS = 3;
  // What differs although the text is the same.
  const APART = ["_base", "_sent"];
  const textOf = (fields) => JSON.stringify(fields.filter(([name]) => !APART.includes(name)));
  const entries = () => Array.from(new FormData(form)).filter(([name]) => name !== "csrfmiddlewaretoken");

  function newSlot() {
    const slot = `${SLOTS}${Date.now()}-${Math.random()}`;
    remember(slot);
    return slot;
  }

  /* The window goes on with this slot on the page that comes. */
  function remember(slot) {
    try {
      sessionStorage.setItem(SLOTS, slot);
    } catch {
      // Each page of the window has its own slot then.
    }
  }

  function recall() {
    try {
      return sessionStorage.getItem(SLOTS);
    } catch {
      return null;
    }
  }

  function read(slot) {
    try {
      return JSON.parse(localStorage.getItem(slot));
    } catch {
      return null;
    }
  }

  function forget(slot) {
    try {
      localStorage.removeItem(slot);
    } catch {
      // Nothing is kept where nothing may be.
    }
  }

  function keep(sent) {
    try {
      localStorage.setItem(own, JSON.stringify({ at: Date.now(), sent, asked: location.search, entries: entries() }));
    } catch {
      // No room, or not allowed: the page still asks before it is left.
    }
  }

  form.addEventListener("input", () => {
    isDirty = true;
    clearTimeout(waiting);
    waiting = setTimeout(keep, 400);
  });

  form.addEventListener("submit", (event) => {
    const target = event.submitter && event.submitter.getAttribute("formtarget");
    if (target) return;
    clearTimeout(waiting);
    form.elements._sent.value = `${Date.now()}-${Math.random()}`;
    keep(form.elements._sent.value);
    isLeaving = true;
  });

  window.addEventListener("pagehide", () => { if (isDirty && !isLeaving) keep(); });
  window.addEventListener("pageshow", () => { isLeaving = false; });
  window.addEventListener("beforeunload", (event) => {
    if (isDirty && !isLeaving) event.preventDefault();
  });

  // --- when the page is opened again ------------------------------------------------------------

  if (isUnsaved) return;

  function slots() {
    try {
      return Object.keys(localStorage).filter((slot) => slot.startsWith(SLOTS));
    } catch {
      return [];
    }
  }

  function offer(slot, kept) {
    const box = document.createElement("div");
    box.className = "desk-note desk-kept";
    box.setAttribute("role", "status");
    const when = new Date(kept.at).toLocaleString("zh-CN", { month: "long", day: "numeric", hour: "2-digit", minute: "2-digit" });
    box.append(`这台设备上有你${when}写的、还没有保存的文字。`);
    const button = (text, act) => {
      const made = document.createElement("button");
      made.type = "button";
      made.textContent = text;
      made.addEventListener("click", act);
      box.append(made);
    };
    button("接着写", () => takeUp(slot, kept));
    button("不要了", () => {
      forget(slot);
      box.remove();
    });
    form.closest(".desk-columns").before(box);
  }

  /* Sent as it was; the server shows it, and the page that comes goes on in its slot. */
  function takeUp(slot, kept) {
    remember(slot);
    const again = document.createElement("form");
    again.method = "post";
    // The key of a new guide's form is in its address: what goes on goes on under that one.
    again.action = location.pathname + (kept.asked || location.search);
    again.hidden = true;
    const fields = [...kept.entries, ["_rows", "show:"], ["csrfmiddlewaretoken", form.elements.csrfmiddlewaretoken.value]];
    for (const [name, value] of fields) {
      const field = document.createElement("textarea");
      field.name = name;
      field.value = value;
      again.append(field);
    }
    document.body.append(again);
    isLeaving = true;
    again.submit();
  }

  const now = textOf(entries());
  const arrived = form.dataset.arrived.split(" ");
  const offers = [];
  for (const slot of slots()) {
    const kept = read(slot);
    const isSettled = !kept || (kept.sent && arrived.includes(kept.sent)) || textOf(kept.entries) === now;
    if (isSettled) forget(slot);
    else offers.push([slot, kept]);
  }
  offers.sort(([, one], [, other]) => other.at - one.at);
  for (const [slot, kept] of offers.slice(0, MOST_OFFERS)) offer(slot, kept);
})();
