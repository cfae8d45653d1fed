import { chosen } from "./chosen.js";
import { say } from "./words.js";

// A photo of a barcode: made small here, sent with the form, and kept nowhere.
const LONGEST = 1600; // pixels

for (const area of document.querySelectorAll("textarea[data-photo]")) {
  const wanted = { label: say("CHOOSE_BARCODE"), accept: "image/*" };
  const own = chosen(area, wanted, async (file) => {
    try {
      area.value = base64(await small(file));
      area.form.requestSubmit(area.form.querySelector('button[value="find"]'));
      return say("READING_BARCODE");
    } catch {
      area.value = "";
      return say("BARCODE_UNREADABLE", { file: file.name });
    }
  });
  own.hidden = true;
}

// Upright, on white, no longer than it need be.
export async function small(file) {
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

export function base64(buffer) {
  let octets = "";
  const bytes = new Uint8Array(buffer);
  for (let at = 0; at < bytes.length; at += 0x8000) {
    octets += String.fromCharCode(...bytes.subarray(at, at + 0x8000));
  }
  return btoa(octets);
}
