/* Writing: Markdown by button, corrections by one click, guides by their titles. */
(() => {
  "use strict";

  const form = document.getElementById("guide");
  if (!form) return;

  /* Typed as if by hand, so that Ctrl+Z takes it back. */
  function put(field, start, end, text) {
    field.focus();
    field.setSelectionRange(start, end);
    if (!document.execCommand("insertText", false, text)) field.setRangeText(text, start, end, "end");
    field.dispatchEvent(new Event("input", { bubbles: true }));
  }

  // --- Markdown ---------------------------------------------------------------------------------

  const lines = (text, mark) => (text || "一项").split("\n").map((line, place) => mark(place) + line).join("\n");
  const TOOLS = {
    "加粗": (text) => `**${text || "重点"}**`,
    "链接": (text) => `[${text || "文字"}](https://)`,
    "列表": (text) => lines(text, () => "- "),
    "编号": (text) => lines(text, (place) => `${place + 1}. `),
    "表格": () => "| 项目 | 内容 |\n| --- | --- |\n|  |  |",
  };
  const bar = document.createElement("div");
  bar.className = "text-tools";
  bar.setAttribute("role", "group");
  bar.setAttribute("aria-label", "给选中的文字");
  for (const name of Object.keys(TOOLS)) {
    const button = document.createElement("button");
    button.type = "button";
    button.textContent = name;
    bar.append(button);
  }
  let field = null;

  form.addEventListener("focusin", (event) => {
    if (!event.target.matches("textarea[data-markdown]") || event.target === field) return;
    field = event.target;
    field.before(bar);
  });
  // The field keeps the focus and what is selected in it.
  bar.addEventListener("mousedown", (event) => event.preventDefault());
  bar.addEventListener("click", (event) => {
    const tool = TOOLS[event.target.textContent];
    if (!tool || !field) return;
    const { selectionStart: start, selectionEnd: end, value } = field;
    put(field, start, end, tool(value.slice(start, end)));
  });

  // --- corrections ------------------------------------------------------------------------------

  document.addEventListener("click", (event) => {
    const button = event.target.closest("button[name=_fix]");
    if (!button) return;
    const { field: name, start, found, suggestion } = button.dataset;
    const target = document.getElementById(`id_${name}`);
    if (!target) return;
    event.preventDefault();
    const at = target.value.startsWith(found, Number(start)) ? Number(start) : target.value.indexOf(found);
    if (at < 0) {
      button.textContent = "这里已经改过了";
    } else {
      for (let box = target.closest("details"); box; box = box.parentElement.closest("details")) box.open = true;
      put(target, at, at + found.length, suggestion);
      button.textContent = "改好了";
    }
    button.disabled = true;
  });

  // --- guides by their titles -------------------------------------------------------------------

  let asking = null;
  form.addEventListener("input", (event) => {
    if (event.target.getAttribute("list") !== "all-guides") return;
    clearTimeout(asking);
    const typed = event.target.value.trim();
    if (!typed) return;
    asking = setTimeout(async () => {
      const answer = await fetch(`${form.dataset.suggest}?q=${encodeURIComponent(typed)}`).catch(() => null);
      if (!answer || !answer.ok || answer.redirected) return;
      const options = (await answer.json()).guides.map((label) => {
        const option = document.createElement("option");
        option.value = label;
        return option;
      });
      document.getElementById("all-guides").replaceChildren(...options);
    }, 250);
  });
})();
