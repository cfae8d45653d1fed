// The page on which an issue is written: what is typed is saved by itself, and seen beside it.
import { field } from "./field.js";
import { preview } from "./preview.js";
import { remembered } from "./remembered.js";
import { say } from "./words.js";

const QUIET = 600; // ms without a key before it is saved
const LONGEST = 2_000; // ms that somebody may type on before it is
const AGAIN = 5_000; // ms until a lost connection is tried once more

const form = document.querySelector("form[data-save]");

const made = (tag, its) => Object.assign(document.createElement(tag), its);

if (form) edit(form);

function edit(form) {
  const said = document.getElementById("saved");
  const address = form.dataset.save;
  const memory = remembered(form.getAttribute("action"));
  const fields = new Map();
  let act = form.elements.act.value;
  let timer;
  let since = 0;
  let saving = null;
  const shown = {};

  const path = (name) => {
    const block = /^(blocks\[\d+\])\.(.+)$/.exec(name);
    return block ? form.elements[block[1] + ".id"].value + "." + block[2] : name;
  };

  function changed() {
    const now = Date.now();
    since ||= now;
    form.dataset.busy = "";
    memory.keep(dirty());
    clearTimeout(timer);
    timer = setTimeout(save, Math.max(0, Math.min(QUIET, since + LONGEST - now)));
  }

  for (const area of form.querySelectorAll("textarea[data-html]")) {
    const rich = field(area, changed, clean);
    fields.set(path(area.name), { ...rich, base: rich.read(), box: area });
  }
  for (const control of form.querySelectorAll("input, select, textarea")) {
    const name = control.name && path(control.name);
    if (!name || control.type === "hidden" || "found" in control.dataset || fields.has(name)) continue;
    const all = [...form.querySelectorAll(`[name="${CSS.escape(control.name)}"]`)];
    const each = {
      read: () =>
        control.type === "checkbox" ? all.filter((one) => one.checked).map((one) => one.value).join("\n") : control.value,
      write(value) {
        if (control.type === "checkbox") all.forEach((one) => (one.checked = value.split("\n").includes(one.value)));
        else control.value = value;
      },
      box: control,
    };
    each.base = each.read();
    fields.set(name, each);
    all.forEach((one) => one.addEventListener("input", changed));
  }

  function dirty() {
    const all = {};
    for (const [name, each] of fields) {
      const now = each.read();
      if (now !== each.base) all[name] = { was: each.base, now };
    }
    return all;
  }

  function save() {
    return (saving ||= send().finally(() => {
      saving = null;
      if (!since) delete form.dataset.busy;
    }));
  }

  async function send() {
    clearTimeout(timer);
    since = 0;
    const sent = dirty();
    // What is wrong and was put back as it is saved is checked anew all the same.
    if (Object.keys(sent).length === 0 && !form.querySelector(".wrong:not([hidden])")) return true;
    const body = new URLSearchParams({ act });
    for (const [name, { was, now }] of Object.entries(sent)) {
      body.set("was." + name, was);
      body.set("set." + name, now);
    }
    let answer;
    try {
      answer = await fetch(address, { method: "POST", body, headers: { accept: "application/json" } });
    } catch {
      return later(say("NO_CONNECTION"));
    }
    if (answer.status === 401 || answer.status === 409) {
      return (await signedInAgain()) ? send() : out();
    }
    if (!answer.ok) {
      const why = await answer.json().catch(() => ({}));
      return later(why.said || say("NOT_SAVED"));
    }
    took(sent, await answer.json());
    return true;
  }

  function took(sent, answer) {
    for (const name of Object.keys(sent)) {
      if (!(name in answer.kept) && !(name in answer.wrong)) fields.get(name).base = sent[name].now;
    }
    memory.keep(dirty());
    said.textContent = answer.said;
    for (const [id, html] of Object.entries(answer.parts)) {
      if (shown[id] !== html) document.getElementById(id).innerHTML = shown[id] = html; // who is in it stays
    }
    for (const [name, each] of fields) faulty(each.box, answer.faults[name] || "");
    for (const [name, theirs] of Object.entries(answer.kept)) rival(name, theirs);
    if (answer.saved) preview.renew();
  }

  function faulty(box, text) {
    const within = box.closest(".field");
    let line = within?.querySelector(".wrong");
    if (!within || (!line && !text)) return;
    if (!line) {
      line = made("p", { className: "wrong", id: box.id + "-wrong" });
      (within.querySelector(".rich") || box).before(line);
    }
    line.hidden = !text;
    if (line.textContent !== text) line.textContent = text;
    within.querySelector('[role="textbox"]')?.setAttribute("aria-invalid", String(!!text));
    if (box.type !== "checkbox") box.setAttribute("aria-invalid", String(!!text));
  }

  // Somebody else has written the same meanwhile: both texts stand there until one is chosen.
  function rival(name, theirs) {
    const each = fields.get(name);
    const within = each.box.closest(".field");
    within.querySelector(".rival")?.remove();
    const box = made("div", { className: "rival problem", role: "alert" });
    const line = made("p", { textContent: say("RIVAL", { who: theirs.by }) });
    const text = made("pre", { textContent: theirs.text || say("EMPTY") });
    const row = made("p", { className: "buttons" });
    row.append(
      button(say("KEEP_MINE"), () => { each.base = theirs.value; box.remove(); changed(); }),
      button(say("USE_THEIRS"), () => { each.write(theirs.value); each.base = each.read(); box.remove(); changed(); }));
    box.append(line, text, row);
    within.append(box);
  }

  const button = (textContent, onclick) => made("button", { type: "button", className: "small", textContent, onclick });

  function later(text) {
    said.textContent = text;
    clearTimeout(timer);
    timer = setTimeout(save, AGAIN);
    return false;
  }

  function out() {
    const href = "/admin/sign-in?back=/admin/sign-in";
    const link = made("a", { href, target: "_blank", textContent: say("SIGN_IN_BESIDE") });
    said.replaceChildren(say("SIGNED_OUT"), link, say("COME_BACK"));
    return false;
  }

  // Who has signed in beside this page has a new session: its forms carry another act.
  async function signedInAgain() {
    try {
      const answer = await fetch(form.getAttribute("action"), { redirect: "manual" });
      const page = answer.ok ? new DOMParser().parseFromString(await answer.text(), "text/html") : null;
      const now = page?.querySelector('input[name="act"]')?.value;
      if (!now || now === act) return false;
      act = now;
      document.querySelectorAll('input[name="act"]').forEach((each) => (each.value = now));
      return true;
    } catch {
      return false;
    }
  }

  async function clean(html) {
    const answer = await fetch(form.dataset.clean, { method: "POST", body: new URLSearchParams({ act, html }) });
    if (!answer.ok) throw new Error("not cleaned");
    return answer.text();
  }

  addEventListener("online", save);
  addEventListener("focus", () => Object.keys(dirty()).length && save());
  document.addEventListener("visibilitychange", () => document.hidden && save());

  // What a button does comes after what was typed. The button then speaks of what is saved.
  let through = false;
  document.addEventListener("submit", (event) => {
    if (through) return;
    event.preventDefault();
    const { submitter, target } = event;
    save().then((done) => {
      if (!done && Object.keys(dirty()).length) return;
      if (target === form) {
        for (const each of form.querySelectorAll("input, select, textarea")) {
          each.disabled = each.name !== "act" && !("found" in each.dataset);
        }
        form.elements.saved.disabled = false;
      }
      through = true;
      // A form is not sent within its own event, and its button may be another by now.
      setTimeout(() => (document.getElementById(submitter.id) || submitter).click());
    });
  });

  const left = memory.read();
  for (const [name, { was, now }] of Object.entries(left)) {
    const each = fields.get(name);
    if (!each || each.read() === now) continue;
    each.write(now);
    each.base = was;
  }
  if (Object.keys(dirty()).length) changed();
  said.textContent ||= say("SAVED_AS_TYPED");
  form.classList.add("live");
}
