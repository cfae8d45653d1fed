// A file from the computer or the phone for a field that stays for who has no script: a choice before
// it, and a line that says what became of it.
export function chosen(area, { label, accept }, read) {
  const own = area.closest(".field");
  const field = document.createElement("div");
  const name = document.createElement("label");
  const input = document.createElement("input");
  const said = document.createElement("p");
  input.type = "file";
  input.id = area.id + "-file";
  input.accept = accept;
  name.htmlFor = input.id;
  name.textContent = label;
  said.className = "hint";
  said.setAttribute("role", "status");
  field.className = "field";
  field.append(name, input, said);
  own.before(field);
  input.addEventListener("change", async () => {
    if (input.files[0]) said.textContent = await read(input.files[0], input);
  });
  return own;
}
