/** Says things out of a message catalogue. A message is text with `{names}`, or a function. */

/** A speaker of these messages; it answers undefined for a key that is not there. */
export function speaker(...catalogues) {
  const messages = Object.assign({}, ...catalogues);
  return (key, values = {}) => {
    const message = messages[key];
    if (typeof message === 'function') return message(values);
    return message?.replace(/\{(\w+)\}/g, (whole, name) => String(values[name] ?? ''));
  };
}
