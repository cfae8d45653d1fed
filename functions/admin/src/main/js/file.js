// A file in place of pasted text: read here, into the field that stays for who has no script.
const LARGEST = 1_500_000; // bytes; encoded in a form, it must stay below what a function is handed

for (const area of document.querySelectorAll("textarea[data-file]")) {
  const label = document.createElement("label");
  const input = document.createElement("input");
  const said = document.createElement("p");
  input.type = "file";
  input.id = area.id + "-file";
  input.accept = ".csv,.txt,text/csv,text/plain";
  label.htmlFor = input.id;
  label.textContent = "Vælg filen";
  said.className = "hint";
  said.setAttribute("role", "status");
  area.closest(".field").before(label, input, said);
  input.addEventListener("change", async () => {
    const file = input.files[0];
    if (!file) return;
    if (file.size > LARGEST) {
      said.textContent = "Filen er for stor til at hente ind her. Del den i flere, eller bed IT om at lægge den op.";
      input.value = "";
      return;
    }
    area.value = text(await file.arrayBuffer());
    said.textContent = `»${file.name}« er læst: ${area.value.split("\n").length} linjer.`;
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
