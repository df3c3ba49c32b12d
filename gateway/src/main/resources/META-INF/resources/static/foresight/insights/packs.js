/** Packs: what goes out together beyond chance, and how the packs that exist are used. */
import { make } from '../shared/dom.js';
import { count, longDay, money, percent, score } from '../shared/formats.js';
import { article } from '../shared/prediction.js';
import { classesOf, classLink } from './names.js';
import { table } from './table.js';
import { targetLink } from './links.js';

export async function view({ say, query, frame }) {
  const { category } = query;
  const [ideas, packs, classes] = await Promise.all([
    frame.read('packs/recommendations', { category }, 'pack'), frame.read('packs/performance', { category }, 'pack'), classesOf(frame)]);
  const found = (ideas.ok ? ideas.data?.recommendations ?? [] : []).flatMap(pairs);
  const columns = ideaColumns(say, classes);
  frame.offer('packs', columns.map(({ head, csv }) => [head, csv]), found);
  return [together(ideas, { found, columns, say, frame }), used(packs, say, frame)];
}

/** A class with each that goes out with it, the likeliest first. */
export function pairs(prediction) {
  return (prediction.reasons ?? []).filter(each => each.feature === 'rented_with').map(({ value, effect }) => ({
    id: prediction.target?.id, other: value?.rental_class, contracts: value?.contracts, share: value?.probability, lift: effect, action: prediction.recommended_action }));
}

function together(ideas, { found, columns, say, frame }) {
  const data = ideas.ok ? ideas.data ?? {} : {};
  return make('section', { class: 'card' }, make('h2', {}, say('packs.ideas')),
    data.status === 'insufficient_data' ? article({ ...data, prediction_type: 'pack' }, say)
      : found.length ? table(say('packs.ideas'), columns, found) : frame.empty(ideas, 'pack', say('packs.none')),
    data.insufficient ? make('p', { class: 'fs-fine' }, say('packs.lacking', { count: data.insufficient })) : null);
}

const ideaColumns = (say, classes) => [
  { head: say('packs.this'), of: row => classLink(row.id, classes), csv: row => classes.get(row.id)?.common_name ?? row.id },
  { head: say('packs.with'), of: row => classLink(row.other, classes), csv: row => classes.get(row.other)?.common_name ?? row.other },
  { head: say('packs.share'), number: true, of: row => percent(row.share), csv: row => row.share },
  { head: say('packs.lift'), number: true, of: row => say('packs.times', { lift: score(row.lift) }), csv: row => row.lift },
  { head: say('packs.contracts'), number: true, of: row => count(row.contracts), csv: row => row.contracts }];

function used(outcome, say, frame) {
  const data = outcome.ok ? outcome.data ?? {} : {};
  const rows = data.packs ?? [];
  return make('section', { class: 'card' }, make('h2', {}, say('packs.used')),
    data.from ? make('p', { class: 'fs-fine' }, say('packs.period', { from: longDay(data.from), to: longDay(data.to) })) : null,
    data.status === 'insufficient_data' ? article({ ...data, prediction_type: 'pack' }, say)
      : rows.length ? table(say('packs.used'), packColumns(say), rows) : frame.empty(outcome, 'pack', say('packs.nonePacked')),
    (data.notes ?? []).map(note => make('p', { class: 'fs-fine' }, note)));
}

const packColumns = say => [
  { head: say('column.name'), of: row => targetLink({ kind: 'rental_class', id: row.rental_class }, row.common_name) },
  { head: say('column.category'), of: row => row.category ?? '–' },
  { head: say('packs.units'), number: true, of: row => count(row.units) },
  { head: say('packs.rentals'), number: true, of: row => count(row.rentals) },
  { head: say('packs.perUnit'), number: true, of: row => score(row.rentals_per_unit) },
  { head: say('packs.out'), number: true, of: row => percent(row.utilization) },
  { head: say('packs.revenue'), number: true, of: row => money(row.revenue) },
  { head: say('packs.margin'), number: true, of: row => money(row.margin) }];
