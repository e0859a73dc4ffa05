/* What is typed and not saved is kept on this device, until the server has it.
 *
 * It survives a lost connection, an expired login and a closed window. What was kept is offered when
 * the page is opened again: it is sent to the server as it was, which shows it without saving.
 */
(() => {
  "use strict";

  const form = document.getElementById("guide");
  if (!form) return;
  const KEY = `guide:${form.dataset.keep}`;
  let isDirty = form.hasAttribute("data-unsaved"), isLeaving = false, waiting = null;

  // What differs although the text is the same.
  const APART = ["_base", "_sent"];
  const textOf = (fields) => JSON.stringify(fields.filter(([name]) => !APART.includes(name)));
  const entries = () => Array.from(new FormData(form)).filter(([name]) => name !== "csrfmiddlewaretoken");

  function read() {
    try {
      return JSON.parse(localStorage.getItem(KEY));
    } catch {
      return null;
    }
  }

  function keep(sent) {
    try {
      localStorage.setItem(KEY, JSON.stringify({ at: Date.now(), sent, entries: entries() }));
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

  const kept = read();
  if (!kept || form.hasAttribute("data-unsaved")) return;
  const hasArrived = kept.sent && form.dataset.arrived.split(" ").includes(kept.sent);
  if (hasArrived || textOf(kept.entries) === textOf(entries())) {
    localStorage.removeItem(KEY);
    return;
  }
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
  button("接着写", () => {
    const again = document.createElement("form");
    again.method = "post";
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
  });
  button("不要了", () => {
    localStorage.removeItem(KEY);
    box.remove();
  });
  form.closest(".desk-columns").before(box);
})();
