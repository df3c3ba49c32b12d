/** The worklist of data that spoils predictions, each with its fix. */
import { make } from '../shared/dom.js';
import { count, longDay } from '../shared/formats.js';
import { table } from './table.js';
import { targetLink } from './links.js';

export async function view({ say, query, frame, go }) {
  const outcome = await frame.read('worklist', { kind: query.kind, cursor: query.cursor, limit: 100 });
  const { counts = {}, entries = [], page } = outcome.ok ? outcome.data : {};
  frame.offer('worklist', columns(say).map(({ head, csv }) => [head, csv]), entries);
  const kinds = Object.entries(counts).filter(([, amount]) => amount > 0);
  if (!entries.length && !kinds.length) return frame.empty(outcome, undefined, say('worklist.none'));
  return [
    make('ul', { class: 'counts' }, kinds.map(([kind, amount]) => make('li', {}, make('a', {
      href: `/predictive?view=worklist&kind=${kind}`, 'aria-current': query.kind === kind ? 'true' : null,
    }, make('strong', {}, count(amount)), ` ${say(`filter.kind.${kind}`) ?? kind}`)))),
    table(say('view.worklist'), columns(say), entries),
    page?.next_cursor ? make('button', { type: 'button', class: 'plain', data: { key: 'next' }, on: { click: () => go({ ...query, cursor: page.next_cursor }) } }, say('next')) : null];
}

const columns = say => [
  { head: say('column.subject'), of: row => (row.subject_kind === 'item' || row.subject_kind === 'rental_class' ? targetLink({ kind: row.subject_kind, id: row.subject }) : row.subject), csv: row => row.subject },
  { head: say('column.wrong'), of: row => [make('strong', {}, say(`filter.kind.${row.kind}`) ?? row.kind), ' ', row.detail ?? ''], csv: row => `${row.kind}: ${row.detail ?? ''}` },
  { head: say('column.fix'), of: row => row.fix, csv: row => row.fix },
  { head: say('column.since'), of: row => longDay(row.since), csv: row => row.since }];
