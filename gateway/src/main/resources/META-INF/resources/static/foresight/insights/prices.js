/** Prices: recommendations within the guard rails, with their evidence. */
import { make } from '../shared/dom.js';
import { article } from '../shared/prediction.js';
import { columnsOf, listIn, records } from './records.js';
import { flat } from './packs.js';

export async function view({ say, query, frame }) {
  const outcome = await frame.read('pricing/recommendations', { category: query.category }, 'pricing');
  const rows = outcome.ok ? listIn(outcome.data) : [];
  frame.offer('prices', columnsOf(flat(rows)), flat(rows));
  const lacking = outcome.ok && outcome.data?.status === 'insufficient_data';
  if (lacking) return section(say, article({ ...outcome.data, prediction_type: 'pricing' }, say));
  if (!rows.length) return frame.empty(outcome, 'pricing', say('prices.none'));
  const whole = rows.map(row => row.prediction ?? row);
  if (whole[0].prediction_type) return section(say, whole.map((each, index) => article({ ...each, message: each.message ?? rows[index].common_name }, say)));
  return [make('p', { class: 'fs-fine' }, say('prices.rails')), records(say('view.prices'), flat(rows))];
}

const section = (say, content) => make('section', { class: 'card' }, make('h2', {}, say('prices.now')), content);
