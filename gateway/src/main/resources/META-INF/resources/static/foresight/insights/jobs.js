/** Job history: what ran when, and how it ended. */
import { time, units, words } from '../shared/formats.js';
import { make } from '../shared/dom.js';
import { refusal } from '../shared/permit.js';
import { listIn } from './records.js';
import { table } from './table.js';

export async function view({ say, frame, caller }) {
  const refused = refusal(caller, 'admin', say, 'jobs');
  if (refused) return make('div', { class: 'empty' }, refused);
  const outcome = await frame.read('admin/jobs', { limit: 100 });
  const jobs = outcome.ok ? listIn(outcome.data) : [];
  frame.offer('jobs', columns(say).map(({ head, csv }) => [head, csv]), jobs);
  if (!jobs.length) return frame.empty(outcome, undefined, say('jobs.none'));
  return table(say('view.jobs'), columns(say), jobs);
}

// What a job says of itself is a few counts and words.
const told = ({ outcome }) => Object.entries(outcome ?? {}).filter(([, value]) => typeof value !== 'object').map(([name, value]) => `${words(name)} ${value}`).join(', ');
const lasted = row => (row.duration_ms === undefined || row.duration_ms === null ? '–' : units(Number((row.duration_ms / 1000).toFixed(1)), 'second'));
const columns = say => [
  { head: say('jobs.job'), of: row => say(`job.${row.job}`) ?? words(row.job), csv: row => row.job },
  { head: say('jobs.slot'), of: row => time(row.slot), csv: row => row.slot },
  { head: say('jobs.state'), of: row => make('span', { class: `onoff ${/succe|done|ok/.test(row.status) ? 'on' : 'off'}` }, words(row.status)), csv: row => row.status },
  { head: say('jobs.began'), of: row => time(row.started_at), csv: row => row.started_at },
  { head: say('jobs.lasted'), number: true, of: lasted, csv: row => row.duration_ms },
  { head: say('jobs.said'), of: told, csv: told }];
