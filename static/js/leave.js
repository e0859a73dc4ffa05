/* 「快速离开」 puts a neutral page in the place of this one. Jumps within a page make no entry in the
 * history either, so that Back leads past the page that was left and not to an earlier place of it.
 * One entry there may be above the page's own: an open sheet (an explanation, a law, the contents),
 * which Back closes. It is gone back from before the page is left, or another place of it shown. Other pages that were read before this one stay in the history:
 * script cannot take them out.
 */
(() => {
  "use strict";

  const isAbove = () => Boolean(history.state && history.state.isAbove);

  function leave(address) {
    if (!isAbove()) return location.replace(address);
    goBackAnd(() => location.replace(address));
  }

  function goBackAnd(follow) {
    // Not at once: Chromium ends going back by taking the target of what is shown meanwhile away.
    addEventListener("popstate", () => setTimeout(follow), { once: true });
    history.back();
  }

  function jump(link) {
    const opensSheet = link.matches(".term, .cite, .to-contents");
    if (isAbove() && !opensSheet) return goBackAnd(() => location.replace(link.href));
    const state = { isAbove: opensSheet };
    if (opensSheet && !isAbove()) location.assign(link.href);
    else location.replace(link.href);
    history.replaceState(state, "");
  }

  document.addEventListener("click", (event) => {
    const link = event.target.closest("a.leave, a[href^='#']");
    const isOther = event.button || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey;
    if (!link || isOther || event.defaultPrevented) return;
    event.preventDefault();
    if (link.matches(".leave")) leave(link.href);
    else jump(link);
  });
})();
