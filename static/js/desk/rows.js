/* Rows of the guide's form: add, move, fold, delete, drag.
 *
 * A row's place is where its fields stand in the form, so to move a row is to move its element.
 * Without this script the same buttons send the form, and the server does it.
 */
(() => {
  "use strict";

  const form = document.getElementById("guide");
  if (!form) return;
  const status = document.createElement("div");
  status.className = "visually-hidden";
  status.setAttribute("role", "status");
  document.body.append(status);

  const KINDS = { section: "小节", step: "步骤", related: "相关文章", chosen: "推荐" };
  const listOf = (row) => row.parentElement;
  const rowsOf = (list) => Array.from(list.querySelectorAll(":scope > .part"));
  const nameOf = (row) => row.querySelector(":scope > .part-line .part-title").textContent.trim() || KINDS[row.dataset.row];
  const changed = () => form.dispatchEvent(new Event("input", { bubbles: true }));

  function say(text) {
    // A screen reader speaks up when the text changes, also when the same is said twice.
    status.textContent = "";
    setTimeout(() => { status.textContent = text; }, 50);
  }

  function sayPlace(row) {
    const rows = rowsOf(listOf(row));
    say(`${nameOf(row)}：现在是第 ${rows.indexOf(row) + 1} 项，共 ${rows.length} 项`);
    row.scrollIntoView({ block: "nearest" });
    changed();
  }

  /* A step at the edge of its section goes over to the next one. */
  function move(row, by) {
    const list = listOf(row), rows = rowsOf(list), other = rows[rows.indexOf(row) + by];
    if (other) {
      // The neighbour moves: the button that has the focus never leaves the document.
      list.insertBefore(other, by < 0 ? row.nextElementSibling : row);
    } else if (!(row.dataset.row === "step" && moveOver(row, by))) {
      say(by < 0 ? "已经是第一项" : "已经是最后一项");
      return;
    }
    sayPlace(row);
  }

  function moveOver(row, by) {
    const section = row.parentElement.closest(".part-section");
    const sections = rowsOf(listOf(section));
    const target = sections[sections.indexOf(section) + by];
    if (!target) return false;
    const list = target.querySelector('[data-rows="step"]');
    const focused = document.activeElement;
    if (by < 0) list.append(row); else list.prepend(row);
    focused.focus();
    return true;
  }

  function newKey() {
    const numbers = Array.from(form.querySelectorAll('[data-key^="new-"]'), (row) => parseInt(row.dataset.key.slice(4), 10));
    return `new-${Math.max(0, ...numbers) + 1}`;
  }

  function add(kind, button) {
    const key = newKey();
    const blank = document.querySelector(`template[data-blank="${kind}"]`);
    const box = document.createElement("div");
    // "section-blank-heading", "id_step-blank-title", "add-step:blank", data-key="blank"
    box.innerHTML = blank.innerHTML.replace(/(section|step|related|chosen)-blank/g, `$1-${key}`)
      .replace(/:blank"/g, `:${key}"`).replace(/data-key="blank"/g, `data-key="${key}"`);
    const row = box.firstElementChild;
    const list = button.closest("p").previousElementSibling;
    list.append(row);
    dress(row);
    row.querySelector(":scope > .part-body :is(input:not([type=hidden]), textarea)").focus();
    changed();
  }

  function fold(row, isFolded) {
    const button = row.querySelector(":scope > .part-line > .fold");
    if (!button) return;
    row.classList.toggle("is-folded", isFolded);
    button.setAttribute("aria-expanded", String(!isFolded));
    button.textContent = isFolded ? "展开" : "收起";
  }

  form.addEventListener("click", (event) => {
    const button = event.target.closest("button");
    if (!button) return;
    const row = button.closest(".part");
    if (button.dataset.move) {
      event.preventDefault();
      move(row, Number(button.dataset.move));
    } else if (button.classList.contains("fold")) {
      fold(row, !row.classList.contains("is-folded"));
    } else if (button.classList.contains("add-row")) {
      event.preventDefault();
      add(button.value.match(/^add-(\w+):/)[1], button);
    }
  });

  form.addEventListener("input", (event) => {
    const field = event.target, row = field.closest && field.closest(".part");
    const title = row && row.querySelector(":scope > .part-line .part-title");
    if (title && field.name === `${row.dataset.row}-${row.dataset.key}-${title.dataset.name}`) title.textContent = field.value;
  });

  /* Buttons of one kind sound alike: who hears them hears of which row they are. */
  form.addEventListener("focusin", (event) => {
    const button = event.target.closest(".part-line button");
    if (button) button.setAttribute("aria-label", `${button.textContent}：${nameOf(button.closest(".part"))}`);
  });

  // --- by mouse ---------------------------------------------------------------------------------

  let dragged = null;

  function dress(row) {
    row.querySelectorAll(".fold").forEach((button) => { button.hidden = false; });
    row.parentElement.querySelectorAll(".part-line").forEach((line) => { line.draggable = true; });
  }

  form.addEventListener("dragstart", (event) => {
    dragged = event.target.closest(".part");
    if (!dragged) return;
    event.dataTransfer.effectAllowed = "move";
    event.dataTransfer.setData("text/plain", nameOf(dragged));
    dragged.classList.add("is-dragged");
  });

  form.addEventListener("dragover", (event) => {
    if (!dragged) return;
    const list = event.target.closest(`[data-rows="${dragged.dataset.row}"]`);
    const section = event.target.closest(".part-section");
    const target = list || (dragged.dataset.row === "step" && section && section.querySelector('[data-rows="step"]'));
    if (!target) return;
    event.preventDefault();
    const below = rowsOf(target).find((row) => row !== dragged && event.clientY < middleOf(row));
    target.insertBefore(dragged, below || null);
  });

  const middleOf = (row) => { const box = row.getBoundingClientRect(); return box.top + Math.min(box.height, 200) / 2; };

  form.addEventListener("drop", (event) => { if (dragged) event.preventDefault(); });
  form.addEventListener("dragend", () => {
    if (!dragged) return;
    dragged.classList.remove("is-dragged");
    sayPlace(dragged);
    dragged = null;
  });

  // --- at the start -----------------------------------------------------------------------------

  form.querySelectorAll(".part").forEach(dress);
  // The list of the mistakes has the focus by its attribute: no script takes it from an editor who
  // has gone on meanwhile.
  for (const list of form.querySelectorAll(".errorlist")) {
    for (let box = list.closest("details"); box; box = box.parentElement.closest("details")) box.open = true;
  }

  /* A link to a field opens what it lies in. */
  document.addEventListener("click", (event) => {
    const link = event.target.closest('a[href^="#id_"]');
    const field = link && document.getElementById(decodeURIComponent(link.hash.slice(1)));
    if (!field) return;
    event.preventDefault();
    for (let box = field.closest("details"); box; box = box.parentElement.closest("details")) box.open = true;
    for (let row = field.closest(".part"); row; row = row.parentElement.closest(".part")) fold(row, false);
    field.focus();
    field.scrollIntoView({ block: "center" });
  });
})();
