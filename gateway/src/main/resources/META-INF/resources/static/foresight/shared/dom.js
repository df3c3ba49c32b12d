/** Builds pages out of elements and text, never out of markup. */
const SVG = 'http://www.w3.org/2000/svg';

/**
 * An element. Properties are set as they are named, but `class`, `data`, `on` and whatever has a
 * dash or is `role`, `for` or `colspan`: those are attributes, members of the data set, listeners.
 * A child that is null, undefined or false is left out; a string or number becomes text.
 */
export function make(tag, properties = {}, ...children) {
  const node = document.createElement(tag);
  for (const [name, value] of Object.entries(properties)) set(node, name, value);
  node.append(...shown(children));
  return node;
}

const shown = children =>
  children.flat(Infinity).filter(child => child !== null && child !== undefined && child !== false && child !== '');

function set(node, name, value) {
  if (value === null || value === undefined || value === false) return;
  if (name === 'class') node.className = value;
  else if (name === 'data') Object.assign(node.dataset, value);
  else if (name === 'on') for (const [event, listener] of Object.entries(value)) node.addEventListener(event, listener);
  else if (name.includes('-') || ['role', 'for', 'colspan', 'scope', 'list', 'viewBox'].includes(name)) node.setAttribute(name, value);
  else node[name] = value;
}

/** Paths of the icons, on a grid of 16: no icon font is needed, and none can be missing. */
const ICONS = {
  tools: 'M10.5 1.5a4 4 0 0 0-3.8 5.2L1.6 11.8a1.6 1.6 0 0 0 0 2.3l.3.3a1.6 1.6 0 0 0 2.3 0l5.1-5.1a4 4 0 0 0 5-5.2L12 6.4 9.7 4 12 1.8a4 4 0 0 0-1.5-.3z',
  chart: 'M1.5 14h13v1h-14V1h1zM4 11.5l-.8-.8L7 7l2.3 2.2 3.9-4.1H11V4h4v4h-1.1V5.9L9.3 10.8 7 8.6z',
  eye: 'M8 3.5C4.5 3.5 2 6 1 8c1 2 3.5 4.5 7 4.5S14 10 15 8c-1-2-3.5-4.5-7-4.5zm0 7.5a3 3 0 1 1 0-6 3 3 0 0 1 0 6zm0-1.3a1.7 1.7 0 1 0 0-3.4 1.7 1.7 0 0 0 0 3.4z',
  boxes: 'M8 1 4.5 2.7v3.7L8 8l3.5-1.6V2.7zM4 7.3.8 8.9v3.7L4 14.2l3.3-1.6V8.9zm8 0-3.3 1.6v3.7l3.3 1.6 3.2-1.6V8.9z',
  spark: 'M8 .8 9.6 6.3 15 8l-5.4 1.7L8 15.2 6.4 9.7 1 8l5.4-1.7z',
  warning: 'M8 1 15.5 14.5H.5zM7.3 6v4h1.4V6zm0 5.2v1.5h1.4v-1.5z',
  up: 'M2.5 10.5 8 5l5.5 5.5-1 1L8 7l-4.5 4.5z',
  down: 'M2.5 5.5 8 11l5.5-5.5-1-1L8 9 3.5 4.5z',
};

/** A decorative icon; what it says must also stand beside it or in a label. */
export function icon(name) {
  const svg = document.createElementNS(SVG, 'svg');
  const path = document.createElementNS(SVG, 'path');
  svg.setAttribute('viewBox', '0 0 16 16');
  svg.setAttribute('class', 'fs-icon');
  svg.setAttribute('aria-hidden', 'true');
  path.setAttribute('d', ICONS[name] ?? ICONS.spark);
  svg.append(path);
  return svg;
}

/** Replaces what is in a node. */
export function fill(node, ...children) {
  node.replaceChildren(...shown(children));
  return node;
}

/** Text for screen readers alone. */
export const hidden = text => make('span', { class: 'fs-hidden' }, text);
