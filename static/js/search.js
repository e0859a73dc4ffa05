// Offers guides, steps and words while a reader types: WAI-ARIA's combobox with a list, where
// nothing is chosen until the reader chooses. Without this file the form works as it is.
"use strict";

(() => {
  const input = document.querySelector("[data-suggest]");
  if (!input || !window.fetch || !window.AbortController) return;

  const list = document.createElement("ul");
  list.id = "suggestions";
  list.className = "suggestions";
  list.setAttribute("role", "listbox");
  list.setAttribute("aria-label", "可能是你要找的");
  list.hidden = true;
  const told = document.createElement("p");
  told.className = "unseen";
  told.setAttribute("role", "status");
  input.parentNode.append(list, told);
  const roles = {
    role: "combobox",
    "aria-autocomplete": "list",
    "aria-controls": list.id,
    "aria-expanded": "false",
  };
  for (const name in roles) input.setAttribute(name, roles[name]);

  let asking = null;
  let waiting = 0;
  let asked = null;
  let active = -1;

  // An answer that is still on its way must not open the list again.
  function close() {
    clearTimeout(waiting);
    if (asking) asking.abort();
    asked = null;
    show([]);
  }

  function activate(place) {
    const options = list.children;
    if (options[active]) options[active].setAttribute("aria-selected", "false");
    active = place;
    if (options[active]) {
      options[active].setAttribute("aria-selected", "true");
      options[active].scrollIntoView({ block: "nearest" });
      input.setAttribute("aria-activedescendant", options[active].id);
    } else {
      input.removeAttribute("aria-activedescendant");
    }
  }

  function show(items) {
    const chosen = list.children[active]?.dataset.url;
    list.replaceChildren(...items.map(option));
    activate(items.findIndex((item) => item.url === chosen));
    list.hidden = items.length === 0;
    input.setAttribute("aria-expanded", String(items.length > 0));
    told.textContent = items.length ? `有 ${items.length} 条建议，按上下键选` : "";
  }

  function option(item, place) {
    const row = document.createElement("li");
    row.id = `suggestion-${place}`;
    row.setAttribute("role", "option");
    row.setAttribute("aria-selected", "false");
    row.dataset.url = item.url;
    const kind = document.createElement("span");
    kind.className = "suggestion-kind";
    kind.textContent = item.kind_name;
    const label = document.createElement("span");
    label.textContent = item.label;
    if (item.detail) {
      const detail = document.createElement("small");
      detail.textContent = item.detail;
      label.append(" ", detail);
    }
    row.append(label, " ", kind);
    return row;
  }

  async function ask() {
    const text = input.value.trim();
    if (text === asked) return;
    asked = text;
    if (asking) asking.abort();
    if (!text) return close();
    asking = new AbortController();
    try {
      const url = `${input.dataset.suggest}?q=${encodeURIComponent(text)}`;
      const answer = await fetch(url, { signal: asking.signal });
      if (answer.ok && document.activeElement === input) show((await answer.json()).items);
    } catch (error) {
      // No line: the form still works, and what stands there answers another question.
      if (error.name !== "AbortError") show([]);
    }
  }

  function open(row) {
    window.location.assign(row.dataset.url);
  }

  input.addEventListener("input", (event) => {
    // While an input method composes a word, what stands there is no word yet.
    clearTimeout(waiting);
    if (!event.isComposing) waiting = setTimeout(ask, 150);
  });
  input.addEventListener("compositionend", ask);

  input.addEventListener("keydown", (event) => {
    if (event.isComposing) return;
    const count = list.hidden ? 0 : list.children.length;
    if (event.key === "ArrowDown" && !count) {
      event.preventDefault();
      ask();
    } else if ((event.key === "ArrowDown" || event.key === "ArrowUp") && count) {
      event.preventDefault();
      const step = event.key === "ArrowDown" ? 1 : -1;
      // From -1, the field itself, to the last option and around.
      activate(((active + 1 + step + count + 1) % (count + 1)) - 1);
    } else if (event.key === "Enter" && active >= 0) {
      event.preventDefault();
      open(list.children[active]);
    } else if (event.key === "Escape" && count) {
      event.preventDefault();
      close();
    } else if (event.key === "Tab") {
      close();
    }
  });

  // Not on click: the field would lose its focus first, and the list would be gone.
  list.addEventListener("mousedown", (event) => event.preventDefault());
  list.addEventListener("click", (event) => {
    const row = event.target.closest("[role=option]");
    if (row) open(row);
  });
  input.addEventListener("blur", close);
})();
