/* 「快速离开」: the neutral page takes the place of this one, so Back does not return here. */
document.addEventListener("click", (event) => {
  const link = event.target.closest("a.leave");
  if (!link) return;
  event.preventDefault();
  location.replace(link.href);
});
