// A text field that shows bold as bold: around the page's own field, which stays for who has no script.
import { EditorView } from "prosemirror-view";
import { acts, begin, parse, schema, slice, written } from "./prose.js";
import { say } from "./words.js";

const LONGEST_PASTE = 1_500_000;

const element = (name, attributes, ...inner) => {
  const made = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value);
  made.append(...inner);
  return made;
};

export function field(area, changed, clean) {
  const label = document.querySelector(`label[for="${area.id}"]`);
  label.id = area.id + "-label";
  const link = element("input", { type: "url", id: area.id + "-link", autocomplete: "off" });
  const set = element("button", { type: "button", class: "small" }, say("SET_LINK"));
  const away = element("button", { type: "button", class: "small" }, say("REMOVE_LINK"));
  const row = element(
    "div", { class: "linkrow", hidden: "" },
    element("label", { for: link.id }, say("LINK_ADDRESS")), link, set, away);
  const format = say("FORMAT", { field: label.textContent.trim() });
  const bar = element("div", { class: "bar-of-text", role: "toolbar", "aria-label": format });
  const box = element("div", { class: "rich" }, bar, row);
  area.before(box);
  area.hidden = true;

  const buttons = acts.map((act, i) => {
    const button = element(
      "button",
      { type: "button", class: "small", "aria-label": act.name, title: act.name, "aria-pressed": "false", tabindex: i ? -1 : 0 },
      act.sign);
    button.addEventListener("mousedown", (event) => event.preventDefault()); // the text keeps its focus
    button.addEventListener("click", () => {
      if (act.link) return openLink();
      act.run(view.state, view.dispatch);
      view.focus();
    });
    bar.append(button);
    return button;
  });

  // One stop for Tab; arrows go on from there, and Escape goes back to the text (WAI-ARIA, toolbar).
  bar.addEventListener("keydown", (event) => {
    const at = buttons.indexOf(document.activeElement);
    const to = { ArrowRight: at + 1, ArrowLeft: at - 1, Home: 0, End: buttons.length - 1 }[event.key];
    if (event.key === "Escape") {
      view.focus();
    } else if (to === undefined) {
      return;
    } else {
      const next = buttons[(to + buttons.length) % buttons.length];
      buttons.forEach((each) => (each.tabIndex = each === next ? 0 : -1));
      next.focus();
    }
    event.preventDefault();
  });

  function openLink() {
    const mark = schema.marks.link;
    const { $from, from, to } = view.state.selection;
    const found = mark.isInSet($from.marks()) || view.state.doc.nodeAt(from)?.marks.find((each) => each.type === mark);
    link.value = found ? found.attrs.href : "";
    away.hidden = !found;
    row.hidden = false;
    link.focus();
    return true;
  }

  function led(href) {
    const { state } = view;
    const { empty, from, to } = state.selection;
    const mark = schema.marks.link;
    const tr = state.tr;
    if (empty && href) {
      tr.insertText(href, from).addMark(from, from + href.length, mark.create({ href }));
    } else if (href) {
      tr.addMark(from, to, mark.create({ href }));
    } else {
      const [first, last] = empty ? around(state, mark) : [from, to];
      tr.removeMark(first, last, mark);
    }
    view.dispatch(tr);
    close();
  }

  function close() {
    row.hidden = true;
    view.focus();
  }

  link.addEventListener("keydown", (event) => {
    if (event.key === "Enter") {
      event.preventDefault(); // it would send the form
      set.click();
    }
  });
  row.addEventListener("keydown", (event) => event.key === "Escape" && close());
  set.addEventListener("click", () => {
    const to = link.value.trim();
    led(to === "" || /^[a-z]+:/i.test(to) ? to : "https://" + to);
  });
  away.addEventListener("click", () => led(""));

  function pressed() {
    acts.forEach((act, i) => buttons[i].setAttribute("aria-pressed", String(act.is(view.state))));
  }

  const view = new EditorView(box, {
    state: begin(area.dataset.html, () => openLink()),
    attributes: () => ({
      role: "textbox",
      "aria-multiline": "true",
      "aria-labelledby": label.id,
      ...(area.getAttribute("aria-describedby") && { "aria-describedby": area.getAttribute("aria-describedby") }),
      "aria-invalid": area.getAttribute("aria-invalid") || "false", // as it is by now
      class: "text",
    }),
    dispatchTransaction(tr) {
      view.updateState(view.state.apply(tr));
      pressed();
      if (tr.docChanged) changed();
    },
    handleKeyDown(_, event) {
      if (event.altKey && event.key === "F10") {
        buttons.find((each) => each.tabIndex === 0).focus();
        return true;
      }
      return false;
    },
    handleDOMEvents: { // handlePaste would be handed the paste once it was parsed as it came
      paste(_, event) {
        const html = event.clipboardData?.getData("text/html");
        if (!html || html.includes("data-pm-slice")) return false;
        event.preventDefault();
        const text = event.clipboardData.getData("text/plain");
        if (html.length > LONGEST_PASTE) {
          view.pasteText(text.slice(0, 20_000));
        } else {
          clean(html).then((own) => put(slice(own)), () => view.pasteText(text.slice(0, 20_000)));
        }
        return true;
      },
    },
  });

  const put = (pasted) => view.dispatch(view.state.tr.replaceSelection(pasted).scrollIntoView());
  label.addEventListener("click", (event) => {
    event.preventDefault();
    view.focus();
  });

  return {
    read: () => written(view.state.doc),
    write(html) {
      const { state } = view;
      view.dispatch(state.tr.replaceWith(0, state.doc.content.size, parse(html).content));
    },
  };
}

// Where a link begins and ends that the caret stands in.
function around(state, mark) {
  const { $from } = state.selection;
  const parent = $from.parent;
  const start = $from.start();
  let first = $from.pos;
  let last = $from.pos;
  parent.forEach((node, offset) => {
    const from = start + offset;
    const to = from + node.nodeSize;
    if (mark.isInSet(node.marks) && from <= $from.pos && to >= $from.pos) {
      first = Math.min(first, from);
      last = Math.max(last, to);
    }
  });
  return [first, last];
}
