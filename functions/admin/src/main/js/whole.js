// A frame that is as tall as what stands in it, so that nothing is scrolled within the page.
for (const frame of document.querySelectorAll("iframe[data-whole]")) {
  const fit = () => {
    const height = frame.contentDocument?.documentElement?.offsetHeight;
    if (height) frame.style.height = `${height}px`;
  };
  const follow = () => {
    fit();
    const body = frame.contentDocument?.body;
    if (body) new ResizeObserver(fit).observe(body); // pictures come later, and a phone is turned
  };
  frame.addEventListener("load", follow);
  if (frame.contentDocument?.readyState === "complete") follow();
}
