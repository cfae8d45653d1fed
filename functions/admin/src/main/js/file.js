import { chosen } from "./chosen.js";

// A file in place of pasted text.
const LARGEST = 1_500_000; // bytes; encoded in a form, it must stay below what a function is handed

for (const area of document.querySelectorAll("textarea[data-chosen=file]")) {
  chosen(area, { label: "Vælg filen", accept: ".csv,.txt,text/csv,text/plain" }, async (file, input) => {
    if (file.size > LARGEST) {
      input.value = "";
      return "Filen er for stor til at hente ind her. Del den i flere, eller bed IT om at lægge den op.";
    }
    area.value = text(await file.arrayBuffer());
    return `»${file.name}« er læst: ${area.value.split("\n").length} linjer.`;
  });
}

// UTF-8, as programs write today, with its mark or without; else as Excel in Denmark does.
function text(bytes) {
  const [first, second] = new Uint8Array(bytes, 0, Math.min(2, bytes.byteLength));
  if (first === 0xff && second === 0xfe) return new TextDecoder("utf-16le").decode(bytes);
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder("windows-1252").decode(bytes);
  }
}
