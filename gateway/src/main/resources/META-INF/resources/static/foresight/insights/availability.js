/** Availability of a rental class, day by day: what is free and the chance of running short. */
import { make } from '../shared/dom.js';
import { count, day, percent } from '../shared/formats.js';
import { draw, palette, twin } from '../shared/chart.js';
import { article } from '../shared/prediction.js';
import { columnsOf, listIn, records } from './records.js';

export async function view({ say, query, frame, signal }) {
  const outcome = await frame.read('availability', { rental_class: query.rental_class, from: query.from, to: query.to }, 'demand');
  const data = outcome.ok ? outcome.data ?? {} : {};
  const days = data.days ?? listIn(data);
  frame.offer('availability', columnsOf(days), days);
  if (data.status === 'insufficient_data') return [make('section', { class: 'card' }, make('h2', {}, say('availability.calendar')), article({ ...data, prediction_type: 'demand' }, say)), notes(data)];
  if (!days.length) return frame.empty(outcome, 'demand', query.rental_class ? say('availability.none') : say('availability.choose'));
  if (!days[0].date) return records(say('view.availability'), days);
  const holder = make('div', { class: 'fs-plot' });
  requestAnimationFrame(() => requestAnimationFrame(() => chart(holder, days, say, signal)));
  return [notes(data),
    make('section', { class: 'card' }, holder, table(days, say)),
    make('section', {}, make('h2', {}, say('availability.calendar')), calendar(days, say))];
}

const notes = data => [data.note, ...(data.notes ?? [])].filter(Boolean).map(note => make('p', { class: 'fs-fine' }, note));
const chanceOf = row => row.shortage_probability ?? row.probability_of_shortage ?? row.probability;
const freeOf = row => row.available ?? row.free ?? row.expected_free;

const table = (days, say) => twin(say('chart.table'), [say('availability.day'), say('availability.free'), say('availability.chance')],
  days.map(row => [day(row.date), count(freeOf(row)), percent(chanceOf(row))]));

function chart(holder, days, say, signal) {
  if (!holder.isConnected) return;
  const colours = palette(holder);
  const seconds = days.map(row => Date.parse(`${row.date}T00:00:00Z`) / 1000);
  draw(holder, [seconds, days.map(row => freeOf(row) ?? null)], {
    signal, height: 220, label: say('availability.label'), format: x => day(new Date(x * 1000).toISOString().slice(0, 10)).replace(/^\w+, /, ''),
    series: [{}, { label: say('availability.free'), stroke: colours.first, width: 2 }],
    range: (plot, low, high) => [Math.min(0, low), Math.max(1, high * 1.1)],
  });
}

// A chance is told by a word and a number in each day, the shade comes on top.
function calendar(days, say) {
  const level = chance => (chance >= 0.7 ? 'critical' : chance >= 0.4 ? 'high' : chance >= 0.2 ? 'medium' : 'low');
  return make('ol', { class: 'calendar' }, days.map(row => {
    const chance = chanceOf(row);
    return make('li', { class: `day-${level(chance)}` }, make('span', { class: 'when' }, day(row.date)),
      make('strong', {}, say('availability.units', { count: count(freeOf(row)) })), make('span', {}, say('availability.short', { sure: percent(chance) })));
  }));
}
