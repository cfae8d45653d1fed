// What is not saved yet, kept in the browser until it is: a tab that is closed loses nothing.
export function remembered(address) {
  const key = "agora " + address;
  return {
    keep(dirty) {
      try {
        if (Object.keys(dirty).length) localStorage.setItem(key, JSON.stringify(dirty));
        else localStorage.removeItem(key);
      } catch {
        // a browser that keeps nothing, or is full: the page itself has it still
      }
    },
    read() {
      try {
        return JSON.parse(localStorage.getItem(key)) || {};
      } catch {
        return {};
      }
    },
  };
}
