/** Deep links into the page, and names of what predictions are about. */
import { make } from '../shared/dom.js';

const address = members => `/predictive?${new URLSearchParams(Object.entries(members).filter(([, value]) => value))}`;

/** The name of a target with a link to its own view. */
export function targetLink(target, name) {
  const text = name || target?.id || '–';
  if (target?.kind === 'item') return make('a', { href: address({ view: 'item', item: target.id }) }, text);
  if (target?.kind === 'rental_class') return make('a', { href: address({ view: 'demand', rental_class: target.id }) }, text);
  if (target?.kind === 'category') return make('a', { href: address({ view: 'demand', category: target.id }) }, text);
  return text;
}
