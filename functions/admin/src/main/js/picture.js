import { chosen } from "./chosen.js";
import { base64, small } from "./photo.js";
import { say } from "./words.js";

// A picture from the computer or the phone: made small here, so that little is sent, and shown with
// the point that must stay in sight. What arrives is judged and made anew by its bytes all the same.
const LARGEST = 3_000_000; // bytes of a file that this browser cannot read itself

for (const area of document.querySelectorAll("textarea[data-chosen=picture]")) {
  const seen = document.createElement("div");
  const image = document.createElement("img");
  const point = document.createElement("span");
  seen.className = "focal";
  image.alt = say("CHOSEN_PICTURE");
  seen.append(image, point);
  const own = chosen(area, { label: say("CHOOSE_PICTURE"), accept: "image/*" }, async (file) => {
    try {
      area.value = base64(await small(file));
      show();
      return say("PRESS_PICTURE");
    } catch {
      area.value = file.size > LARGEST ? "" : base64(await file.arrayBuffer());
      seen.hidden = true;
      return area.value
        ? say("PICTURE_UNSEEN", { file: file.name })
        : say("PICTURE_UNREADABLE", { file: file.name });
    }
  });
  own.before(seen);
  own.hidden = true;
  const field = (name) => area.form.elements[name];

  function show() {
    seen.hidden = area.value.trim() === "";
    if (!seen.hidden) image.src = "data:image/jpeg;base64," + area.value.trim();
    mark();
  }

  function mark() {
    const at = (name) => Math.min(100, Math.max(0, Number(field(name)?.value || 50)));
    point.hidden = field("shape")?.value === "whole";
    point.style.left = at("across") + "%";
    point.style.top = at("down") + "%";
  }

  for (const name of ["shape", "across", "down"]) field(name)?.addEventListener("input", mark);
  image.addEventListener("click", (press) => {
    const box = image.getBoundingClientRect();
    field("across").value = Math.round((100 * (press.clientX - box.left)) / box.width);
    field("down").value = Math.round((100 * (press.clientY - box.top)) / box.height);
    mark();
  });
  show();
}
