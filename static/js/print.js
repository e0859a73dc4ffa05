// A button that prints the page, in place of a menu that in-app browsers hide.
(() => {
  "use strict";

  const button = document.createElement("button");
  button.type = "button";
  button.className = "copy";
  button.textContent = "打印";
  button.addEventListener("click", () => print());
  document.querySelector(".print-tools").prepend(button);
})();
