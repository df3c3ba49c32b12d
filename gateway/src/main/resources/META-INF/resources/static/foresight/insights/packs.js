/** Packs: what is rented together, and how the packs that exist are used. */
import { make } from '../shared/dom.js';
import { article } from '../shared/prediction.js';
import { columnsOf, listIn, records } from './records.js';

export async function view({ say, frame }) {
  const [ideas, packs] = await Promise.all([
    frame.read('packs/recommendations', {}, 'pack'), frame.read('packs/performance', {}, 'pack')]);
  const found = ideas.ok ? listIn(ideas.data) : [];
  frame.offer('packs', columnsOf(flat(found)), flat(found));
  return [section('packs.ideas', ideas, found, say, frame), section('packs.used', packs, packs.ok ? listIn(packs.data) : [], say, frame)];
}

function section(title, outcome, rows, say, frame) {
  const lacking = outcome.ok && outcome.data?.status === 'insufficient_data';
  return make('section', { class: 'card' }, make('h2', {}, say(title)),
    lacking ? article({ ...outcome.data, prediction_type: 'pack' }, say)
      : rows.length ? records(say(title), flat(rows)) : frame.empty(outcome, 'pack', say('packs.none')));
}

/** Lists within a record become text, what is nested deeper is left to its own view. */
export const flat = rows => rows.map(row => Object.fromEntries(Object.entries(row.prediction ? { ...row.prediction, ...row } : row)
  .map(([name, value]) => [name, Array.isArray(value) && value.every(each => typeof each !== 'object') ? value.join(' + ') : value])));
