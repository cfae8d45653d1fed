import { chosen } from "./chosen.js";
import { say } from "./words.js";

// A file in place of pasted text.
const LARGEST = 1_500_000; // bytes; encoded in a form, it must stay below what a function is handed

for (const area of document.querySelectorAll("textarea[data-chosen=file]")) {
  chosen(area, { label: say("CHOOSE_FILE"), accept: ".csv,.txt,text/csv,text/plain" }, async (file, input) => {
    if (file.size > LARGEST) {
      input.value = "";
      return say("FILE_TOO_LARGE");
    }
    area.value = text(await file.arrayBuffer());
    return say("FILE_READ", { file: file.name, lines: area.value.split("\n").length });
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
