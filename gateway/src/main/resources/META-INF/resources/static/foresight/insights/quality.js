/** Quality: which units to renew for a budget, so that grades hold. */
import { make } from '../shared/dom.js';
import { count, money, score, units } from '../shared/formats.js';
import { article } from '../shared/prediction.js';
import { table } from './table.js';
import { targetLink } from './links.js';

export async function view({ say, query, frame }) {
  const { category, budget } = query;
  const outcome = await frame.read('quality/optimization', { category, budget }, 'quality');
  const plan = outcome.ok ? outcome.data ?? {} : {};
  const rows = plan.recommendations ?? [];
  frame.offer('renewals', columns(say).map(({ head, csv }) => [head, csv]), rows);
  if (plan.status === 'insufficient_data') return [make('section', { class: 'card' }, make('h2', {}, say('quality.plan')), article({ ...plan, prediction_type: 'quality' }, say)), stateCosts(plan, say)];
  if (!rows.length) return [frame.empty(outcome, 'quality', say('quality.none')), stateCosts(plan, say)];
  return [
    make('p', { class: 'headline' }, make('strong', {}, say('quality.count', { items: units(rows.length, 'item'), spent: money(plan.spent), budget: money(plan.budget) })), ' ',
      say('quality.gain', { steps: score(plan.grade_steps_per_year) })),
    table(say('quality.plan'), columns(say), rows), stateCosts(plan, say)];
}

const columns = say => [
  { head: say('column.name'), of: row => targetLink({ kind: 'item', id: row.item_id }, row.common_name), csv: row => row.common_name },
  { head: say('column.tag'), of: row => make('code', {}, row.item_id), csv: row => row.item_id },
  { head: say('column.category'), of: row => row.category ?? '–', csv: row => row.category },
  { head: say('quality.steps'), number: true, of: row => score(row.grade_steps_per_year), csv: row => row.grade_steps_per_year },
  { head: say('quality.cost'), number: true, of: row => money(row.cost), csv: row => row.cost }];

// Renewals are weighed by what a new unit costs, which only people know.
function stateCosts({ without_cost: without }, say) {
  return without ? make('p', { class: 'fs-fine' }, say('quality.without', { count: count(without) }), ' ', make('a', { href: '/predictive?view=planning' }, say('quality.state'))) : null;
}
