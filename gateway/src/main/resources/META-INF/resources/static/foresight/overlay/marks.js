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

/** A cell whose content has a box of its own, so that filling it lays out no table anew. */
export const slotted = (tag, classes, text) => own(tag, { class: classes }, make('div', { class: 'predictive-slot' }, text));

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
    // A content security policy may forbid the attribute, never the property.
    if (name === 'style') element.style.cssText = value;
    else element.setAttribute(name, value);
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
 * Tells of what the host changes, with the overlay's own changes left out, so that it never answers
 * itself: calls `added(elements)` before the page is laid out, and `changed` in the frame after.
 */
export function onHostChange({ added, changed }, signal) {
  let waiting = false;
  const observer = new MutationObserver(records => {
    const hosts = records.filter(isHosts);
    if (!hosts.length) return;
    added(hosts.flatMap(record => [...record.addedNodes].filter(node => node.nodeType === 1 && node.isConnected)));
    if (waiting) return;
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
