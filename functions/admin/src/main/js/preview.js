// The issue as readers get it, beside the text: another way to see it, and anew when it is saved.
const frame = document.querySelector("iframe[data-shown]");
const seen = frame?.parentElement;
let spare = null;

function source(link) {
  return link.dataset.shown;
}

// Drawn behind the one that is seen, and then put in its place where that was scrolled to.
function load(address) {
  spare?.remove();
  const now = document.querySelector("iframe[data-shown]");
  spare = now.cloneNode();
  spare.className = "behind";
  spare.src = address;
  spare.addEventListener("load", (event) => {
    const next = event.target;
    if (next !== spare) return;
    spare = null;
    const at = scrolled(now);
    next.className = "";
    now.remove();
    if (at) next.contentWindow?.scrollTo(0, at);
  });
  seen.append(spare);
}

function scrolled(of) {
  try {
    return of.contentWindow.scrollY;
  } catch {
    return 0;
  }
}

if (frame) {
  const tabs = document.querySelectorAll("a[data-shown]");
  tabs.forEach((tab) =>
    tab.addEventListener("click", (event) => {
      event.preventDefault();
      const group = tab.closest("nav");
      group.querySelectorAll("a[data-shown]").forEach((each) => each.removeAttribute("aria-current"));
      tab.setAttribute("aria-current", "page");
      load(address());
      seen.dataset.as = chosen("as");
    }));
}

function chosen(name) {
  const tab = document.querySelector(`nav[data-choice="${name}"] a[aria-current]`);
  return tab ? source(tab) : "";
}

function address() {
  return `${frame.dataset.shown}?as=${chosen("as") || "mail"}&in=${chosen("in")}`;
}

export const preview = {
  renew() {
    if (frame && seen.offsetParent !== null) load(address());
  },
};
