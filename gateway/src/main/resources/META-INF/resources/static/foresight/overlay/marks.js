/**
 * What the overlay adds to a page is marked, so that it can all be taken out again; what it changes
 * is kept, so that it can be put back. Nothing of the host's is moved or removed.
 */
import { make } from '../shared/dom.js';

const MARK = 'foresight';
const SELECTOR = '[data-foresight]';

/** An element of the overlay's own. */
export function own(tag, properties = {}, ...children) {
  return make(tag, { ...properties, data: { [MARK]: '', ...properties.data } }, ...children);
}

export const isOwn = node => node.nodeType === 1 && Boolean(node.closest(SELECTOR));

/** Takes everything marked out of the document. */
export function removeAll(root = document) {
  for (const node of root.querySelectorAll(SELECTOR)) node.remove();
}

/** Attributes of the host's elements that were changed, with what they were. */
export class Changes {
  #before = new Map();

  set(element, name, value) {
    for (const changed of this.#before.keys()) if (!changed.isConnected) this.#before.delete(changed);
    const kept = this.#before.get(element) ?? new Map();
    if (!kept.has(name)) kept.set(name, element.getAttribute(name));
    this.#before.set(element, kept);
    element.setAttribute(name, value);
  }

  undo() {
    for (const [element, attributes] of this.#before) {
      for (const [name, value] of attributes) {
        if (value === null) element.removeAttribute(name);
        else element.setAttribute(name, value);
      }
    }
    this.#before.clear();
  }
}

/**
 * Calls `changed` in the frame after the host has changed the page, with the overlay's own changes
 * left out, so that it never answers itself.
 */
export function onHostChange(changed, signal) {
  let waiting = false;
  const observer = new MutationObserver(records => {
    if (waiting || !records.some(isHosts)) return;
    waiting = true;
    requestAnimationFrame(() => { waiting = false; if (!signal.aborted) changed(); });
  });
  observer.observe(document.body, { childList: true, subtree: true });
  signal.addEventListener('abort', () => observer.disconnect());
}

function isHosts(record) {
  if (record.target.nodeType === 1 && record.target.closest(SELECTOR)) return false;
  const nodes = [...record.addedNodes, ...record.removedNodes];
  return nodes.some(node => node.nodeType === 1 ? !node.hasAttribute('data-foresight') : true);
}
