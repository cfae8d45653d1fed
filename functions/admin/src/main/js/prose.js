// What a text may be made of, and how it is typed: the same as Markdown can say of it.
import { baseKeymap, chainCommands, exitCode, lift, toggleMark, wrapIn } from "prosemirror-commands";
import { history, redo, undo } from "prosemirror-history";
import { inputRules, wrappingInputRule } from "prosemirror-inputrules";
import { keymap } from "prosemirror-keymap";
import { DOMParser, DOMSerializer, Schema } from "prosemirror-model";
import { liftListItem, sinkListItem, splitListItem, wrapInList } from "prosemirror-schema-list";
import { EditorState } from "prosemirror-state";
import { say } from "./words.js";

const led = /^(https?:\/\/|mailto:|tel:)\S+$/i;

export const schema = new Schema({
  nodes: {
    doc: { content: "block+" },
    paragraph: { content: "inline*", group: "block", parseDOM: [{ tag: "p" }], toDOM: () => ["p", 0] },
    heading: {
      attrs: { level: { default: 3 } },
      content: "inline*",
      marks: "em link",
      group: "block",
      defining: true,
      parseDOM: ["h1", "h2", "h3", "h4"].map((tag, i) => ({ tag, attrs: { level: i < 2 ? 2 : 3 } })),
      toDOM: (node) => ["h" + node.attrs.level, 0],
    },
    blockquote: {
      content: "(paragraph | bullet_list | ordered_list)+",
      group: "block",
      defining: true,
      parseDOM: [{ tag: "blockquote" }],
      toDOM: () => ["blockquote", 0],
    },
    bullet_list: {
      content: "list_item+", group: "block", parseDOM: [{ tag: "ul" }], toDOM: () => ["ul", 0],
    },
    ordered_list: {
      content: "list_item+", group: "block", parseDOM: [{ tag: "ol" }], toDOM: () => ["ol", 0],
    },
    list_item: {
      content: "paragraph (bullet_list | ordered_list)*",
      defining: true,
      parseDOM: [{ tag: "li" }],
      toDOM: () => ["li", 0],
    },
    text: { group: "inline" },
    hard_break: {
      inline: true, group: "inline", selectable: false, parseDOM: [{ tag: "br" }], toDOM: () => ["br"],
    },
  },
  marks: {
    link: {
      attrs: { href: {} },
      inclusive: false,
      parseDOM: [
        { tag: "a[href]", getAttrs: (a) => led.test(a.getAttribute("href")) && { href: a.getAttribute("href") } },
      ],
      toDOM: (mark) => ["a", { href: mark.attrs.href }, 0],
    },
    strong: {
      parseDOM: [
        { tag: "strong" },
        { tag: "b", getAttrs: (b) => b.style.fontWeight !== "normal" && null },
      ],
      toDOM: () => ["strong", 0],
    },
    em: { parseDOM: [{ tag: "em" }, { tag: "i" }], toDOM: () => ["em", 0] },
  },
});

const { blockquote, bullet_list, ordered_list, list_item, hard_break } = schema.nodes;

const isIn = (state, type) => {
  const { $from } = state.selection;
  for (let depth = $from.depth; depth > 0; depth--) {
    if ($from.node(depth).type === type) return true;
  }
  return false;
};

// What is wrapped already is unwrapped: a button that is pressed in lets go.
const toggled = (type, wrap, unwrap) => (state, dispatch) => (isIn(state, type) ? unwrap : wrap)(state, dispatch);

const hasMark = (state, type) => {
  const { from, to, empty, $from } = state.selection;
  return empty ? !!type.isInSet(state.storedMarks || $from.marks()) : state.doc.rangeHasMark(from, to, type);
};

export const acts = [
  {
    name: say("BOLD"), key: "Mod-b", sign: say("BOLD_SIGN"), is: (s) => hasMark(s, schema.marks.strong),
    run: toggleMark(schema.marks.strong),
  },
  {
    name: say("ITALIC"), key: "Mod-i", sign: say("ITALIC_SIGN"), is: (s) => hasMark(s, schema.marks.em),
    run: toggleMark(schema.marks.em),
  },
  { name: say("LINK"), key: "Mod-k", sign: say("LINK"), link: true, is: (s) => hasMark(s, schema.marks.link) },
  {
    name: say("BULLETS"), sign: "•", is: (s) => isIn(s, bullet_list),
    run: toggled(bullet_list, wrapInList(bullet_list), liftListItem(list_item)),
  },
  {
    name: say("NUMBERS"), sign: "1.", is: (s) => isIn(s, ordered_list),
    run: toggled(ordered_list, wrapInList(ordered_list), liftListItem(list_item)),
  },
  { name: say("QUOTE"), sign: say("QUOTE_SIGN"), is: (s) => isIn(s, blockquote), run: toggled(blockquote, wrapIn(blockquote), lift) },
];

const breaks = chainCommands(exitCode, (state, dispatch) => {
  dispatch?.(state.tr.replaceSelectionWith(hard_break.create()).scrollIntoView());
  return true;
});

// Tab is not among them: it leaves the text, as it leaves every field.
const keys = {
  "Mod-z": undo, "Mod-y": redo, "Shift-Mod-z": redo,
  Enter: splitListItem(list_item),
  "Shift-Enter": breaks,
  "Mod-[": liftListItem(list_item), "Mod-]": sinkListItem(list_item),
};

export function begin(html, openLink) {
  const own = { ...keys };
  for (const act of acts) if (act.key) own[act.key] = act.link ? openLink : act.run;
  return EditorState.create({
    doc: parse(html),
    plugins: [
      inputRules({
        rules: [
          wrappingInputRule(/^\s*[-*]\s$/, bullet_list),
          wrappingInputRule(/^1\.\s$/, ordered_list),
        ],
      }),
      keymap(own), keymap(baseKeymap), history(),
    ],
  });
}

const inert = (html) => new window.DOMParser().parseFromString(html, "text/html").body;

export const parse = (html) => DOMParser.fromSchema(schema).parse(inert(html));
export const slice = (html) => DOMParser.fromSchema(schema).parseSlice(inert(html));

export function written(doc) {
  const out = document.createElement("div");
  out.append(DOMSerializer.fromSchema(schema).serializeFragment(doc.content));
  return doc.textContent.trim() === "" ? "" : out.innerHTML;
}
