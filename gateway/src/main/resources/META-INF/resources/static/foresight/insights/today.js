/** Today: the one list of what to do, in order of money, fit to be printed. */
import { make } from '../shared/dom.js';
import { longDay, money, percent } from '../shared/formats.js';
import { chip } from '../shared/chip.js';
import { stateOf } from '../shared/state.js';
import { Changes } from '../overlay/marks.js';
import { Panel } from '../overlay/panel.js';
import { targetLink } from './links.js';

// One panel for as long as the view is shown, however often its list is read anew.
const panels = new WeakMap();

export async function view({ say, query, frame, signal }) {
  const outcome = await frame.read('today', { store: query.store });
  const today = outcome.ok ? outcome.data ?? {} : {};
  const entries = today.entries ?? [];
  frame.offer(`today-${today.date ?? ''}`, columns(say), entries);
  if (!entries.length && !today.changes?.length) return [frame.empty(outcome, undefined, say('today.nothing')), stateOf(outcome) === 'off' ? null : panel(say, signal)];
  return [
    make('p', { class: 'headline' }, make('strong', {}, say('today.count', { count: entries.length, urgent: entries.filter(isUrgent).length })), ' ',
      today.money_at_stake ? say('today.money', { money: money(today.money_at_stake) }) : '', make('span', { class: 'fs-fine' }, ` ${longDay(today.date)}`)),
    make('ol', { class: 'todo' }, entries.map(entry => todo(entry, say))),
    changes(today.changes ?? [], say), panel(say, signal)];
}

const isUrgent = entry => entry.urgency === 'critical' || entry.urgency === 'high';

/** The plan's panel, beneath what is to be done. */
function panel(say, signal) {
  const holder = make('div', { class: 'panel-place' });
  if (!panels.has(signal)) panels.set(signal, { holder: null, panel: null });
  const kept = panels.get(signal);
  kept.holder = holder;
  kept.panel ??= new Panel({ say, signal, changes: new Changes(), place: () => (kept.holder.isConnected ? { parent: kept.holder, before: null } : null) });
  requestAnimationFrame(() => !signal.aborted && kept.panel.refresh());
  return holder;
}

const columns = say => [
  [say('column.what'), row => say(`today.kind.${row.kind}`) ?? row.kind], [say('column.name'), row => row.common_name ?? row.target?.id], [say('column.id'), row => row.target?.id],
  [say('column.urgency'), row => row.urgency], [say('column.message'), row => row.message], [say('column.do'), row => row.recommended_action],
  [say('column.chance'), row => row.probability], [say('column.loss'), row => row.expected_loss]];

function todo(entry, say) {
  return make('li', { class: `todo-${entry.kind} urgency-${entry.urgency}` },
    make('div', { class: 'todo-head' }, make('span', { class: 'kind' }, say(`today.kind.${entry.kind}`) ?? entry.kind),
      make('strong', { class: 'name' }, targetLink(entry.target, entry.common_name)), chip(entry.urgency, say)),
    make('p', { class: 'do' }, entry.recommended_action || entry.message),
    entry.recommended_action && entry.message ? make('p', { class: 'why' }, entry.message) : null,
    make('p', { class: 'fs-fine' }, [
      entry.probability === undefined || entry.probability === null ? null : say('today.chance', { sure: percent(entry.probability) }),
      entry.expected_loss ? say('today.loss', { money: money(entry.expected_loss) }) : null].filter(Boolean).join(' · ')));
}

function changes(list, say) {
  if (!list.length) return null;
  return make('section', { class: 'card' }, make('h2', {}, say('today.changes')),
    make('ul', { class: 'plainlist' }, list.map(change => make('li', {},
      targetLink(change.target, change.common_name), ': ', say(`type.${change.prediction_type}`), ' ',
      change.before ? chip(change.before, say) : say('today.new'), ' → ', change.now ? chip(change.now, say) : say('today.gone'), ' ',
      make('span', { class: 'fs-fine' }, change.message ?? '')))));
}

