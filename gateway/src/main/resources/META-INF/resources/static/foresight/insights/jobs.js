/** Job history: what ran when, and how it ended. */
import { time, words } from '../shared/formats.js';
import { make } from '../shared/dom.js';
import { listIn } from './records.js';
import { table } from './table.js';

export async function view({ say, frame }) {
  const outcome = await frame.read('admin/jobs', { limit: 100 });
  const jobs = outcome.ok ? listIn(outcome.data) : [];
  frame.offer('jobs', columns(say).map(({ head, csv }) => [head, csv]), jobs);
  if (!jobs.length) return frame.empty(outcome, undefined, say('jobs.none'));
  return table(say('view.jobs'), columns(say), jobs);
}

const ended = row => row.finished_at ?? row.ended_at;
const state = row => row.status ?? row.state ?? row.outcome;
const columns = say => [
  { head: say('jobs.job'), of: row => say(`job.${row.job ?? row.name}`) ?? words(row.job ?? row.name), csv: row => row.job ?? row.name },
  { head: say('jobs.slot'), of: row => time(row.slot ?? row.slot_at), csv: row => row.slot ?? row.slot_at },
  { head: say('jobs.state'), of: row => make('span', { class: `onoff ${/succe|done|ok/.test(state(row)) ? 'on' : 'off'}` }, words(state(row))), csv: state },
  { head: say('jobs.began'), of: row => time(row.started_at ?? row.claimed_at), csv: row => row.started_at ?? row.claimed_at },
  { head: say('jobs.ended'), of: row => time(ended(row)), csv: ended },
  { head: say('jobs.said'), of: row => row.message ?? row.detail ?? row.error ?? '', csv: row => row.message ?? row.detail ?? row.error }];
