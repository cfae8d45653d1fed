// What scripts say: the page brings it along in its own language. What is in braces is put in here.
const words = JSON.parse(document.querySelector('meta[name="words"]').content);

export const say = (name, values = {}) => words[name].replace(/\{(\w+)\}/g, (_, each) => values[each]);
