/** Availability of a rental class, day by day: what is free, of what, and the chance of running short. */
import { make } from '../shared/dom.js';
import { count, day, percent } from '../shared/formats.js';
import { draw, palette } from '../shared/chart.js';
import { article } from '../shared/prediction.js';
import { table } from './table.js';

export async function view({ say, query, frame, signal }) {
  if (!query.rental_class) return make('div', { class: 'empty' }, make('p', {}, say('availability.choose')));
  const outcome = await frame.read('availability', { rental_class: query.rental_class, from: query.from, to: query.to }, 'demand');
  const data = outcome.ok ? outcome.data ?? {} : {};
  const days = data.days ?? [];
  const columns = columnsOf(say);
  frame.offer('availability', columns.map(({ head, csv }) => [head, csv]), days);
  if (data.status === 'insufficient_data') return [make('section', { class: 'card' }, make('h2', {}, say('availability.calendar')), article({ ...data, prediction_type: 'demand' }, say)), notes(data)];
  if (!days.length) return frame.empty(outcome, 'demand', say('availability.none'));
  const holder = make('div', { class: 'fs-plot' });
  requestAnimationFrame(() => requestAnimationFrame(() => chart(holder, days, say, signal)));
  return [
    make('p', { class: 'headline' }, make('strong', {}, `${data.common_name ?? data.rental_class}: `), tightest(days, say)), notes(data),
    make('section', { class: 'card' }, holder),
    make('section', {}, make('h2', {}, say('availability.calendar')), calendar(days, say)),
    make('details', { data: { key: 'days' } }, make('summary', {}, say('availability.sums')), make('p', { class: 'fs-fine' }, say('availability.how')), table(say('availability.sums'), columns, days))];
}

const notes = data => (data.notes ?? []).map(note => make('p', { class: 'fs-fine' }, note));

/** The day on which running short is likeliest, in words. */
export function tightest(days, say) {
  const worst = days.toSorted((a, b) => b.shortage_probability - a.shortage_probability || a.available - b.available)[0];
  return say('availability.tightest', { day: day(worst.date), free: count(Math.max(0, worst.available)), sure: percent(worst.shortage_probability) });
}

const columnsOf = say => [
  { head: say('availability.day'), of: row => day(row.date), csv: row => row.date },
  ...['owned', 'out', 'booked', 'in_service', 'forecast', 'available'].map(name => ({ head: say(`availability.${name}`), number: true, of: row => count(row[name]), csv: row => row[name] })),
  { head: say('availability.range'), number: true, of: row => say('range', { lower: count(row.lower), upper: count(row.upper) }), csv: row => `${row.lower} – ${row.upper}` },
  { head: say('availability.chance'), number: true, of: row => percent(row.shortage_probability), csv: row => row.shortage_probability },
  { head: say('availability.empty'), number: true, of: row => percent(row.none_free), csv: row => row.none_free }];

function chart(holder, days, say, signal) {
  if (!holder.isConnected) return;
  const colours = palette(holder);
  const of = name => days.map(row => row[name] ?? null);
  draw(holder, [days.map(row => Date.parse(`${row.date}T00:00:00Z`) / 1000), of('available'), of('lower'), of('upper')], {
    signal, height: 240, label: say('availability.label'), format: x => day(new Date(x * 1000).toISOString().slice(0, 10)).replace(/^\w+, /, ''),
    series: [{}, { label: say('availability.available'), stroke: colours.first, width: 2 },
      { label: say('chart.lower'), class: 'fs-low-end', stroke: 'transparent', points: { show: false } }, { label: say('chart.band'), stroke: colours.band, points: { show: false } }],
    bands: [{ series: [3, 2], fill: colours.band }],
    range: (plot, low, high) => [Math.min(0, low), Math.max(1, high * 1.1)],
  });
}

// A chance is told by a word and a number in each day, the shade comes on top.
function calendar(days, say) {
  const level = chance => (chance >= 0.7 ? 'critical' : chance >= 0.4 ? 'high' : chance >= 0.2 ? 'medium' : 'low');
  return make('ol', { class: 'calendar' }, days.map(row => make('li', { class: `day-${level(row.shortage_probability)}` }, make('span', { class: 'when' }, day(row.date)),
    make('strong', {}, row.available >= 0 ? say('availability.units', { count: count(row.available) }) : say('availability.lacking', { count: count(-row.available) })),
    make('span', {}, say('availability.short', { sure: percent(row.shortage_probability) })))));
}
