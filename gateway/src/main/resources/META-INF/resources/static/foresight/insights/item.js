/** One item: what is known of it, what is predicted of it, how likely it needs service and when. */
import { make } from '../shared/dom.js';
import { percent, score, units } from '../shared/formats.js';
import { article } from '../shared/prediction.js';
import { feedback } from '../shared/feedback.js';

export async function view({ say, query, frame, caller }) {
  if (!query.item) return make('p', { class: 'empty' }, say('item.choose'));
  const id = encodeURIComponent(query.item);
  const [outcome, health, grade] = await Promise.all([frame.read(`item/${id}/predictions`), frame.beside(`maintenance/health/${id}`), frame.beside(`quality/degradation/${id}`)]);
  if (!outcome.ok) return frame.empty(outcome);
  const { item_info: info = {}, predictions = [] } = outcome.data;
  frame.offer(`item-${info.tag_id}`, [['type', row => row.prediction_type], ['value', row => row.predicted_value], ['unit', row => row.unit], ['claim', row => row.claim], ['chance', row => row.confidence_score]], predictions);
  const facts = [['tag', info.tag_id], ['name', info.common_name], ['status', info.status], ['quality', info.quality], ['place', info.current_location]];
  return [
    make('dl', { class: 'facts card' }, facts.filter(([, value]) => value).map(([name, value]) => make('div', {}, make('dt', {}, say(`item.${name}`)), make('dd', {}, value)))),
    make('div', { class: 'columns' }, course(health, say), grades(grade, say)),
    predictions.length ? make('section', { class: 'card' }, make('h2', {}, say('item.predictions')), predictions.map(each => article(each, say, each.status === 'insufficient_data' ? null : feedback(each, say, caller)))) : frame.empty(outcome, undefined, say('item.nothing'))];
}

/** How the grade holds: the chance of a lower one, by days ahead. */
function grades(outcome, say) {
  const ahead = outcome.ok ? Object.entries(outcome.data?.outlook ?? {}) : [];
  if (!ahead.length) return null;
  return make('section', { class: 'card' }, make('h2', {}, say('item.grade')),
    bars(ahead.map(([days, each]) => [days, each.probability_lower]), say),
    make('p', { class: 'fs-fine' }, say('item.steps', { steps: score(ahead.toSorted(([a], [b]) => b - a)[0][1].expected_steps), days: Math.max(...ahead.map(([days]) => days)) })));
}

const bars = (chances, say) => make('ul', { class: 'bars' }, chances.toSorted(([a], [b]) => a - b).map(([days, chance]) => make('li', {},
  make('span', {}, say('item.within', { days })), make('meter', { min: 0, max: 1, value: chance, 'aria-label': say('item.within', { days }) }, percent(chance)), make('strong', {}, percent(chance)))));

function course(outcome, say) {
  const chances = outcome.ok ? Object.entries(outcome.data?.probabilities ?? {}) : [];
  if (!chances.length) return null;
  const { usage } = outcome.data;
  return make('section', { class: 'card' }, make('h2', {}, say('item.course')),
    bars(chances, say),
    usage ? make('p', { class: 'fs-fine' }, say('item.usage', { rentals: units(usage.rentals_per_month, 'rental'), needs: percent(usage.needs_per_rental) })) : null);
}
