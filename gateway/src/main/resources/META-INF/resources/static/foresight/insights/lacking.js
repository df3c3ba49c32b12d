/** Classes of which nothing can be told yet, and what they lack, in one folded list. */
import { make } from '../shared/dom.js';
import { score, words } from '../shared/formats.js';
import { classLink } from './names.js';

const SHOWN = 50;

/** Null where nothing lacks anything. */
export function lacking(predictions, classes, say) {
  if (!predictions.length) return null;
  return make('details', { data: { key: 'lacking' } }, make('summary', {}, say('lacking', { count: predictions.length })),
    make('ul', { class: 'plainlist' }, predictions.slice(0, SHOWN).map(each => make('li', {}, classLink(each.target?.id, classes), ': ', missing(each, say)))),
    predictions.length > SHOWN ? make('p', { class: 'fs-fine' }, say('lacking.more', { count: predictions.length - SHOWN })) : null);
}

// What is there already is not missing.
function missing({ needs = {}, has = {}, message }, say) {
  const short = Object.keys(needs).filter(name => !(has[name] >= needs[name]));
  return short.length ? short.map(name => say('needs', { name: words(name), has: shown(has[name]), needs: shown(needs[name]) })).join('; ') : message ?? say('tooLittle');
}

const shown = amount => (typeof amount === 'number' ? score(amount) : amount ?? '–');
