/** The alert inbox: legacy and predictive alerts in one list, and what can be done about them. */
import { make } from '../shared/dom.js';
import { send } from '../shared/api.js';
import { age, count, money, percent, time } from '../shared/formats.js';
import { chip } from '../shared/chip.js';
import { refusal } from '../shared/permit.js';
import { carryOut, deedButton, field } from './deed.js';
import { targetLink } from './links.js';

export async function view(context) {
  const { say, query, frame, caller, go } = context;
  const { store, category, severity, cursor } = query;
  const outcome = await frame.read('dashboard/alerts', { store, category, severity, cursor, limit: 100 }, 'alerts');
  const { alerts = [], summary, page } = outcome.ok ? outcome.data : {};
  frame.offer('alerts', columns(say), alerts);
  if (!alerts.length) return frame.empty(outcome, 'alerts', say('alerts.none'));
  return [
    make('p', { class: 'headline' }, make('strong', {}, say('alerts.summary', { total: count(summary?.total_alerts) })), ' ',
      say('alerts.parts', { critical: count(summary?.critical_alerts), predictive: count(summary?.predictive_alerts), existing: count(summary?.existing_alerts) })),
    refusal(caller, 'planner', say, 'alerts'),
    make('ul', { class: 'cards alerts' }, alerts.map(alert => card(alert, context))),
    page?.next_cursor ? make('button', { type: 'button', class: 'plain', data: { key: 'next' }, on: { click: () => go({ ...query, cursor: page.next_cursor }) } }, say('next')) : null];
}

const columns = say => [[say('column.urgency'), row => row.severity], [say('column.message'), row => row.message], [say('column.tag'), row => row.item_id],
  [say('column.source'), row => row.source], [say('column.since'), row => row.created_at], [say('column.chance'), row => row.confidence], [say('column.loss'), row => row.expected_loss], [say('column.status'), row => row.status]];

function card(alert, context) {
  const { say, caller } = context;
  const facts = [
    say(`alerts.type.${alert.type}`), alert.confidence !== undefined && alert.confidence !== null ? say('today.chance', { sure: percent(alert.confidence) }) : null,
    alert.expected_loss ? say('today.loss', { money: money(alert.expected_loss) }) : null, age(Date.now() - Date.parse(alert.created_at)),
    alert.snoozed_until ? say('alerts.snoozed', { time: time(alert.snoozed_until) }) : null];
  return make('li', { class: `card alert-${alert.severity}${alert.silenced ? ' folded' : ''}`, data: { id: alert.id } },
    make('p', { class: 'alert-line' }, chip(alert.severity, say), ' ', alert.type === 'predictive' ? make('strong', {}, `${say('alerts.prefix')} `) : null, alert.message ?? ''),
    make('p', { class: 'fs-fine' }, alert.item_id ? [targetLink({ kind: 'item', id: alert.item_id }), ' · '] : null, facts.filter(Boolean).join(' · ')),
    reasons(alert, say),
    alert.acknowledged ? make('p', { class: 'decision' }, say('alerts.acknowledged')) : null,
    alert.silenced ? make('p', { class: 'decision' }, say('alerts.silenced')) : null,
    caller.may('planner') ? actions(alert, context) : null);
}

function reasons(alert, say) {
  if (!alert.reasons?.length) return null;
  return make('details', { data: { key: `why-${alert.id}` } }, make('summary', {}, say('alerts.why')),
    make('ul', {}, alert.reasons.map(({ stage, reason }) => make('li', {}, `${stage}: ${reason}`))));
}

function actions(alert, context) {
  const { say, caller } = context;
  const said = make('span', { role: 'status' });
  const comment = make('input', { type: 'text', maxLength: 500, data: { key: `comment-${alert.id}` } });
  const act = (action, more = () => ({})) => () => carryOut(
    () => send('POST', `alerts/${encodeURIComponent(alert.id)}/${action}`, { comment: comment.value || say('alerts.noComment'), ...more() }),
    { ...context, said, done: say(`alerts.done.${action}`) });
  const week = () => ({ until: new Date(Date.now() + 7 * 86400e3).toISOString() });
  const button = (action, more) => deedButton(`${action}-${alert.id}`, say(`alerts.${action}`), act(action, more));
  return make('details', { data: { key: `act-${alert.id}` } }, make('summary', { 'aria-label': say('alerts.actOn', { message: alert.message ?? '' }) }, say('alerts.act')),
    make('div', { class: 'form' }, field(say('alerts.comment'), comment),
      make('div', { class: 'buttons' }, alert.acknowledged ? null : button('acknowledge'), button('snooze', week), button('resolve')), said,
      caller.mayEverywhere('planner') ? make('p', {}, make('a', { href: alike(alert) }, say('alerts.silenceAlike'))) : null));
}

// The silence form, with the first condition that fits this alert.
function alike(alert) {
  const [field, value] = alert.item_id ? ['item_id', alert.item_id] : alert.category ? ['category', alert.category] : ['kind', alert.kind ?? ''];
  return `/predictive?${new URLSearchParams({ view: 'silences', field, value })}`;
}
