/* Reordering on the guide's page, by keyboard as well as by mouse.
 *
 * django-nested-admin (pinned) drags with the mouse only, and writes every position from the order
 * on the page when the form is sent. So to move a row is to move its element and to have the
 * library renumber. What is used of its internals: DJNesting.updatePositions, djangoFormset() with
 * spliceInto, delete and undelete, and its class names.
 */
(() => {
  "use strict";

  // Asked for when it is used: Django may put the script that makes it after this one.
  const $ = (...what) => window.django.jQuery(...what);
  const FORM = ".djn-inline-form";
  const ROWS = [".djn-items", ".djn-fieldset > .djn-items", "details > .djn-items",
    ".djn-fieldset > details > .djn-items"].map((path) => `:scope > ${path}`).join(", ");
  let status;

  const isRow = (element) => element.matches(`.djn-item${FORM}:not(.djn-empty-form)`);
  const groupOf = (row) => row.parentElement.closest(".djn-group");
  const boxOf = (group) => group.querySelector(ROWS);
  const rowsOf = (group) => Array.from(boxOf(group).children).filter(isRow);
  const parentOf = (row) => groupOf(row).parentElement.closest(FORM);

  function neighbour(row, step) {
    const rows = rowsOf(groupOf(row));
    return rows[rows.indexOf(row) + step];
  }

  /* What the editor calls the row: its heading or title, or else what stands above it. */
  function nameOf(row) {
    for (const field of ["heading", "title"]) {
      const input = row.querySelector(`[name="${row.id}-${field}"]`);
      if (input && input.value.trim()) return input.value.trim();
    }
    return row.querySelector(":scope > h3").innerText.split("\n")[0].trim();
  }

  function say(text) {
    // A screen reader speaks up when the text changes, also when the same is said twice.
    status.textContent = "";
    setTimeout(() => { status.textContent = text; }, 50);
  }

  function sayPlace(row, where) {
    const rows = rowsOf(groupOf(row));
    const place = `第 ${rows.indexOf(row) + 1} 项，共 ${rows.length} 项`;
    say(where ? `${nameOf(row)}：已移到「${where}」，${place}` : `${nameOf(row)}：现在是${place}`);
    row.scrollIntoView({ block: "nearest" });
  }

  function move(row, step) {
    const other = neighbour(row, step);
    if (!other) {
      say(step < 0 ? "已经是第一项" : "已经是最后一项");
      return;
    }
    // The neighbour moves: the button that has the focus never leaves the document.
    row.parentNode.insertBefore(other, step < 0 ? row.nextSibling : row);
    const group = groupOf(row);
    window.DJNesting.default.updatePositions(group.id.replace(/-group$/, ""));
    $(document).trigger("djnesting:mutate", [$(group)]);
    sayPlace(row);
  }

  function moveToParent(row, step, button) {
    const parent = parentOf(row);
    let target = neighbour(parent, step);
    while (target && target.classList.contains("grp-predelete")) target = neighbour(target, step);
    const group = target && Array.from(target.querySelectorAll(".djn-group-nested"))
      .find((each) => each.dataset.inlineModel === row.dataset.inlineModel);
    if (!group) {
      say(step < 0 ? "前面没有小节了" : "后面没有小节了");
      return;
    }
    const end = boxOf(group).querySelector(":scope > .djn-empty-form");
    boxOf(group).insertBefore(row, step < 0 ? end : rowsOf(group)[0] || end);
    $(group).djangoFormset().spliceInto($(row));
    button.focus();
    sayPlace(row, nameOf(target));
  }

  const BUTTONS = {
    up: ["上移", (row) => move(row, -1)],
    down: ["下移", (row) => move(row, 1)],
    previous: ["移到上一小节", (row, button) => moveToParent(row, -1, button)],
    next: ["移到下一小节", (row, button) => moveToParent(row, 1, button)],
  };

  function addButtons(heading) {
    const isReadOnly = !heading.parentElement.querySelector('input[name$="-position"]');
    if (isReadOnly) return;
    const isNested = heading.closest(".djn-group").classList.contains("djn-group-nested");
    const box = document.createElement("span");
    box.className = "row-moves";
    for (const key of isNested ? Object.keys(BUTTONS) : ["up", "down"]) {
      const button = document.createElement("button");
      button.type = "button";
      button.className = "row-move";
      button.dataset.move = key;
      button.textContent = BUTTONS[key][0];
      box.append(button);
    }
    heading.querySelector(":scope > .inline_label").after(box);
  }

  const buttonOf = (event) => event.target.closest && event.target.closest(".row-move");

  document.addEventListener("click", (event) => {
    const button = buttonOf(event);
    if (button) BUTTONS[button.dataset.move][1](button.closest(FORM), button);
  });

  document.addEventListener("focusin", (event) => {
    const button = buttonOf(event);
    if (button) button.setAttribute("aria-label", `${button.textContent}：${nameOf(button.closest(FORM))}`);
  });

  /* The library cancels what a click on its delete box does by itself, so the space bar does
   * nothing there. A click without a pointer (detail 0) is handled here instead. */
  document.addEventListener("click", (event) => {
    const box = event.target;
    if (event.detail !== 0 || !box.matches || !box.matches('.djn-delete-handler input[name$="-DELETE"]')) return;
    event.stopPropagation();
    setTimeout(() => {
      const row = box.closest(FORM);
      const formset = $(groupOf(row)).djangoFormset();
      if (box.checked) formset.delete(row);
      else formset.undelete(row);
      box.checked = row.classList.contains("grp-predelete");
    }, 0);
  }, true);

  /* The Enter key sends a form by its first button, which leaves the page. Whoever presses it in
   * the midst of writing gets the text saved and goes on writing. */
  document.addEventListener("keydown", (event) => {
    const field = event.target;
    if (event.key !== "Enter" || event.isComposing || event.defaultPrevented) return;
    if (!field.matches || !field.matches('#article_form input:not([type=submit])')) return;
    event.preventDefault();
    const save = field.form.querySelector('[name="_continue"]') || field.form.querySelector('[name="_save"]');
    if (save) field.form.requestSubmit(save);
  });

  document.addEventListener("formset:added", (event) => {
    if (!event.target.matches || !event.target.matches(FORM)) return;
    const fields = Array.from(event.target.querySelectorAll("input, textarea, select"));
    const first = fields.find((field) => field.type !== "hidden" && field.offsetParent);
    if (first) first.focus();
  });

  /* The link that had the focus is gone with its row: go on at 「添加」. */
  document.addEventListener("formset:removed", (event) => {
    const group = event.detail && document.getElementById(`${event.detail.formsetName}-group`);
    const add = group && Array.from(group.querySelectorAll(".djn-add-handler")).pop();
    if (add) add.focus();
  });

  function showFirstError() {
    document.querySelectorAll(`${FORM} .errorlist`).forEach((list) => {
      for (let box = list.closest("details"); box; box = box.parentElement.closest("details")) box.open = true;
    });
    const list = document.querySelector(`${FORM} .errorlist`);
    const field = list && (list.closest(".form-row") || list)
      .querySelector("input:not([type=hidden]), textarea, select");
    if (field) field.focus();
  }

  document.addEventListener("DOMContentLoaded", () => {
    status = document.createElement("div");
    status.className = "visually-hidden";
    status.setAttribute("role", "status");
    document.body.append(status);
    // The empty rows too: what is added later is made from them.
    document.querySelectorAll(`${FORM} > h3`).forEach(addButtons);
    document.querySelectorAll("a.djn-remove-handler").forEach((link) => { link.textContent = "移除"; });
    showFirstError();
  });
})();
