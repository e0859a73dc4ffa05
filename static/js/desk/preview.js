/* The guide as readers would see it, beside the form, made by the server while somebody types. */
(() => {
  "use strict";

  const form = document.getElementById("guide");
  const box = document.querySelector(".desk-preview");
  const wide = matchMedia("(min-width: 900px)");
  if (!form || !box) return;
  const frame = box.querySelector("iframe");
  const note = box.querySelector("[role=status]");
  let waiting = null, asked = 0;

  async function show() {
    const turn = ++asked;
    const answer = await fetch(form.dataset.preview, { method: "POST", body: new FormData(form) }).catch(() => null);
    // A slow answer to an earlier text comes too late.
    if (turn !== asked) return;
    // A redirection leads to the login.
    const isAway = !answer || !answer.ok || answer.redirected;
    note.textContent = isAway ? "预览停住了：网断了，或者登录过期了。你写的文字留在这台设备上，重新登录后可以接着写。" : "";
    if (isAway) return;
    const html = await answer.text();
    const scrolled = frame.contentWindow ? frame.contentWindow.scrollY : 0;
    frame.addEventListener("load", () => frame.contentWindow.scrollTo(0, scrolled), { once: true });
    frame.srcdoc = html;
  }

  function later() {
    clearTimeout(waiting);
    if (wide.matches) waiting = setTimeout(show, 600);
  }

  function fit() {
    box.hidden = !wide.matches;
    later();
  }

  form.addEventListener("input", later);
  wide.addEventListener("change", fit);

  /* What is being written is shown. */
  form.addEventListener("focusin", (event) => {
    const row = event.target.closest(".part-step, .part-section");
    const page = frame.contentDocument;
    const place = row && page && page.getElementById(row.dataset.key);
    // scrollIntoView would scroll this page too, away from the mouse.
    if (place) frame.contentWindow.scrollBy(0, place.getBoundingClientRect().top);
  });
  fit();
})();
