// The time that is left to regret, by this machine's own pace whatever its clock says. What is asked
// for again brings a new one.
setInterval(() => {
  for (const clock of document.querySelectorAll("[data-left]")) {
    clock.until ??= performance.now() + 1000 * clock.dataset.left;
    const left = Math.max(0, Math.ceil((clock.until - performance.now()) / 1000));
    clock.textContent = `${Math.floor(left / 60)}:${String(left % 60).padStart(2, "0")}`;
    clock.hidden = left === 0;
  }
}, 250);
