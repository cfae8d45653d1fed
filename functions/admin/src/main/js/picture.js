import { chosen } from "./chosen.js";

// A picture from the computer or the phone: made small here, so that little is sent, and shown with
// the point that must stay in sight. What arrives is judged and made anew by its bytes all the same.
const LONGEST = 1600; // pixels
const LARGEST = 3_000_000; // bytes of a file that this browser cannot read itself

for (const area of document.querySelectorAll("textarea[data-chosen=picture]")) {
  const seen = document.createElement("div");
  const image = document.createElement("img");
  const point = document.createElement("span");
  seen.className = "focal";
  image.alt = "Det valgte billede";
  seen.append(image, point);
  const own = chosen(area, { label: "Vælg billedet", accept: "image/*" }, async (file) => {
    try {
      area.value = base64(await small(file));
      show();
      return "Tryk på det i billedet, der skal kunne ses, når det skæres til.";
    } catch {
      area.value = file.size > LARGEST ? "" : base64(await file.arrayBuffer());
      seen.hidden = true;
      return area.value
        ? `»${file.name}« kan ikke vises her, men vi prøver at læse den.`
        : `»${file.name}« kan ikke læses. Gem den som JPEG, og prøv igen.`;
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

// Upright, on white, no longer than it need be.
async function small(file) {
  const bitmap = await createImageBitmap(file);
  const scale = Math.min(1, LONGEST / Math.max(bitmap.width, bitmap.height));
  const canvas = document.createElement("canvas");
  canvas.width = Math.max(1, Math.round(bitmap.width * scale));
  canvas.height = Math.max(1, Math.round(bitmap.height * scale));
  const drawing = canvas.getContext("2d");
  drawing.fillStyle = "#fff";
  drawing.fillRect(0, 0, canvas.width, canvas.height);
  drawing.drawImage(bitmap, 0, 0, canvas.width, canvas.height);
  const blob = await new Promise((done) => canvas.toBlob(done, "image/jpeg", 0.9));
  return blob.arrayBuffer();
}

function base64(buffer) {
  let octets = "";
  const bytes = new Uint8Array(buffer);
  for (let at = 0; at < bytes.length; at += 0x8000) {
    octets += String.fromCharCode(...bytes.subarray(at, at + 0x8000));
  }
  return btoa(octets);
}
