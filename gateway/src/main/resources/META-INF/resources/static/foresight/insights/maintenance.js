/** Maintenance: whom to service when, and what that avoids. */
import { make } from '../shared/dom.js';
import { count, day, money, percent } from '../shared/formats.js';
import { chip } from '../shared/chip.js';
import { table } from './table.js';
import { targetLink } from './links.js';

export async function view({ say, query, frame, go }) {
  const days = query.days ?? '30';
  const sort = query.sort ?? 'probability';
  const outcome = await frame.read('maintenance/schedule', { days_ahead: days, category: query.category, sort_by: sort, cursor: query.cursor, limit: 50 }, 'maintenance');
  const list = outcome.ok ? outcome.data.schedule ?? [] : [];
  frame.offer('service', columns(say).map(({ head, csv }) => [head, csv]), list);
  if (!list.length) return frame.empty(outcome, 'maintenance', say('maintenance.none'));
  const { summary = {}, page = {} } = outcome.data;
  return [
    make('p', { class: 'headline' }, make('strong', {}, say('maintenance.expected', { needs: count(summary.expected_needs), items: count(summary.items), days: summary.days_ahead ?? days })), ' ',
      summary.expected_loss ? say('maintenance.loss', { money: money(summary.expected_loss) }) : ''),
    make('div', { class: 'sort', role: 'group', 'aria-label': say('sort') }, ['probability', 'expected_loss'].map(each => make('button', {
      type: 'button', class: 'plain', 'aria-pressed': String(each === sort), data: { key: `sort-${each}` }, on: { click: () => go({ ...query, sort: each, cursor: '' }) },
    }, say(`maintenance.sort.${each}`)))),
    table(say('view.maintenance'), columns(say), list),
    page.next_cursor ? make('p', {}, make('button', { type: 'button', class: 'plain', data: { key: 'next' }, on: { click: () => go({ ...query, cursor: page.next_cursor }) } }, say('next'))) : null];
}

const columns = say => [
  { head: say('column.name'), of: row => targetLink({ kind: 'item', id: row.item_id }, row.common_name), csv: row => row.common_name },
  { head: say('column.tag'), of: row => make('code', {}, row.item_id), csv: row => row.item_id },
  { head: say('column.chance'), number: true, of: row => percent(row.probability), csv: row => row.probability },
  { head: say('column.by'), of: row => day(row.target_date), csv: row => row.target_date },
  { head: say('column.urgency'), of: row => chip(row.urgency, say), csv: row => row.urgency },
  { head: say('column.do'), of: row => row.recommended_action, csv: row => row.recommended_action },
  { head: say('column.loss'), number: true, of: row => money(row.expected_loss), csv: row => row.expected_loss }];
