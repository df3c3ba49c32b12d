/** The alert inbox: legacy and predictive alerts in one list, and what can be done about them. */
import { fill, make } from '../shared/dom.js';
import { send } from '../shared/api.js';
import { age, count, money, percent, time } from '../shared/formats.js';
import { failure } from '../shared/failure.js';
import { chip } from '../shared/chip.js';
import { targetLink } from './links.js';

export async function view({ say, query, frame, caller, go }) {
  const { store, category, severity, cursor } = query;
  const outcome = await frame.read('dashboard/alerts', { store, category, severity, cursor, limit: 100 }, 'alerts');
  const { alerts = [], summary, page } = outcome.ok ? outcome.data : {};
  frame.offer('alerts', columns(say), alerts);
  if (!alerts.length) return frame.empty(outcome, 'alerts', say('alerts.none'));
  return [
    make('p', { class: 'headline' }, make('strong', {}, say('alerts.summary', { total: count(summary?.total_alerts) })), ' ',
      say('alerts.parts', { critical: count(summary?.critical_alerts), predictive: count(summary?.predictive_alerts), existing: count(summary?.existing_alerts) })),
    caller.signedIn ? null : make('p', { class: 'fs-fine' }, say('alerts.signIn')),
    make('ul', { class: 'cards alerts' }, alerts.map(alert => card(alert, say, caller))),
    page?.next_cursor ? make('button', { type: 'button', class: 'plain', data: { key: 'next' }, on: { click: () => go({ ...query, cursor: page.next_cursor }) } }, say('next')) : null];
}

const columns = say => [[say('column.urgency'), row => row.severity], [say('column.message'), row => row.message], [say('column.tag'), row => row.item_id],
  [say('column.source'), row => row.source], [say('column.since'), row => row.created_at], [say('column.chance'), row => row.confidence], [say('column.loss'), row => row.expected_loss], [say('column.status'), row => row.status]];

function card(alert, say, caller) {
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
    caller.signedIn ? actions(alert, say) : null);
}

function reasons(alert, say) {
  if (!alert.reasons?.length) return null;
  return make('details', { data: { key: `why-${alert.id}` } }, make('summary', {}, say('alerts.why')),
    make('ul', {}, alert.reasons.map(({ stage, reason }) => make('li', {}, `${stage}: ${reason}`))));
}

function actions(alert, say) {
  const said = make('span', { role: 'status' });
  const comment = make('input', { type: 'text', maxLength: 500, data: { key: `comment-${alert.id}` } });
  const act = (action, more = () => ({})) => async () => {
    const outcome = await send('POST', `alerts/${encodeURIComponent(alert.id)}/${action}`, { comment: comment.value || say('alerts.noComment'), ...more() });
    fill(said, outcome.ok ? say(`alerts.done.${action}`) : failure(outcome, say));
  };
  const week = () => ({ until: new Date(Date.now() + 7 * 86400e3).toISOString() });
  const button = (action, more) => make('button', { type: 'button', class: 'plain', data: { key: `${action}-${alert.id}` }, on: { click: act(action, more) } }, say(`alerts.${action}`));
  return make('details', { data: { key: `act-${alert.id}` } }, make('summary', {}, say('alerts.act')),
    make('div', { class: 'form' }, make('label', {}, make('span', {}, say('alerts.comment')), comment),
      make('div', { class: 'buttons' }, button('acknowledge'), button('snooze', week), button('resolve')), said));
}
