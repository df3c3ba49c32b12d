/** Silences: which alerts are folded for a while, by whom and why; made and changed, tried before they hold; ended. */
import { fill, make } from '../shared/dom.js';
import { send } from '../shared/api.js';
import { count, time, units } from '../shared/formats.js';
import { failure } from '../shared/failure.js';
import { refusal } from '../shared/permit.js';
import { chip } from '../shared/chip.js';
import { carryOut, deedButton, field } from './deed.js';
import { table } from './table.js';

const FIELDS = ['category', 'item_id', 'rental_class', 'kind', 'type', 'severity', 'store', 'message'];
const TESTS = ['is', 'is_not', 'starts_with', 'like'];
const MOST_CONDITIONS = 10;
const SHOWN = 5;
const WEEK_MILLIS = 7 * 86400e3;

export async function view(context) {
  const { say, frame, caller } = context;
  const outcome = await frame.read('silences', {}, 'alerts');
  const list = outcome.ok ? outcome.data?.silences ?? [] : [];
  const changing = make('div');
  const columns = columnsOf(context, row => change(row, changing, context));
  frame.offer('silences', columns.filter(each => each.csv).map(({ head, csv }) => [head, csv]), list);
  return [
    list.length ? table(say('view.silences'), columns, list) : frame.empty(outcome, 'alerts', say('silences.none')),
    changing, refusal(caller, 'planner', say, 'silence', true) ?? beginning(context)];
}

/** Conditions in words: "category is Tables and severity is low". */
export const conditions = (matchers, say) => (matchers ?? []).map(({ field: name, test, value }) =>
  `${say(`silences.field.${name}`) ?? name} ${say(`silences.test.${test ?? 'is'}`)} “${value}”`).join(say('silences.and'));

function columnsOf({ say, frame, caller, again }, changed) {
  return [
    { head: say('silences.what'), of: row => conditions(row.matchers, say), csv: row => conditions(row.matchers, say) },
    { head: say('column.status'), of: row => say(`silences.state.${row.state}`) ?? row.state, csv: row => row.state },
    { head: say('silences.until'), of: row => [time(row.ends_at), row.repeat_days ? ` ${say('silences.repeats', { days: row.repeat_days, until: time(row.repeats_until) })}` : ''], csv: row => row.ends_at },
    { head: say('silences.reason'), of: row => row.reason, csv: row => row.reason },
    { head: say('column.author'), of: row => row.author, csv: row => row.author },
    ...(caller.mayEverywhere('planner') ? [{ head: say('silences.deeds'), of: row => make('div', { class: 'buttons' }, changeButton(row, say, changed), ending(row, { say, frame, again })) }] : [])];
}

function ending(row, context) {
  const said = make('span', { role: 'status' });
  const end = () => carryOut(() => send('DELETE', `silences/${row.id}`), { ...context, said, done: context.say('silences.ended') });
  return [make('button', { type: 'button', class: 'plain', data: { key: `end-${row.id}` }, 'aria-label': context.say('silences.endOf', { what: conditions(row.matchers, context.say) }), on: { click: end } }, context.say('silences.endNow')), ' ', said];
}

const changeButton = (row, say, changed) => make('button', { type: 'button', class: 'plain', data: { key: `change-${row.id}` }, 'aria-label': say('silences.changeOf', { what: conditions(row.matchers, say) }), on: { click: () => changed(row) } }, say('silences.change'));

/** The form of a new silence, open where an alert brought its first condition. */
function beginning(context) {
  const { say, query } = context;
  const made = form({ purpose: 'silence', matchers: [{ field: query.field, value: query.value }], ends_at: Date.now() + WEEK_MILLIS },
    { prefix: 'silence', text: say('silences.keep'), done: say('silences.kept'), sending: draft => send('POST', 'silences', draft) }, context);
  return make('details', { class: 'card', open: Boolean(query.value), data: { key: 'silence-new' } }, make('summary', {}, say('silences.new')), made);
}

// One form at a time, beneath the list; what was written in it goes when another is opened.
function change(row, holder, context) {
  const { say, again } = context;
  const leave = () => { fill(holder); document.querySelector(`[data-key="change-${row.id}"]`)?.focus(); return again(); };
  const made = form(row, { prefix: 'change', text: say('silences.keepChange'), done: say('silences.changed'), sending: draft => send('PUT', `silences/${row.id}`, draft) }, context,
    deedButton('change-leave', say('silences.leave'), leave));
  made.classList.add('changing');
  fill(holder, make('section', { class: 'card' }, make('h2', {}, say('silences.changing')), made));
  made.querySelector('select').focus();
}

/** A form over a silence as it stands; `sending` is what its button does with what is written. */
function form(row, { prefix, text, done, sending }, context, ...more) {
  const { say } = context;
  const said = make('div', { role: 'status' });
  const rows = make('div', { class: 'conditions' });
  const add = (first = {}) => { if (rows.children.length < MOST_CONDITIONS) rows.append(condition(rows, first, say)); };
  row.matchers.forEach(add);
  const until = moment(`${prefix}-until`, 'until', row.ends_at);
  const last = row.repeat_days ? moment(`${prefix}-last`, 'last', row.repeats_until) : null;
  const reason = make('input', { type: 'text', name: 'reason', required: true, maxLength: 500, value: row.reason ?? '', data: { key: `${prefix}-reason` } });
  const draft = () => ({ purpose: row.purpose, matchers: [...rows.children].map(matcher), reason: reason.value, starts_at: row.starts_at,
    ends_at: instant(until), repeat_days: row.repeat_days, repeats_until: last ? instant(last) : undefined });
  const made = make('form', { class: 'form' }, make('p', { class: 'fs-fine' }, say('silences.why')), rows,
    make('div', { class: 'buttons whole' }, deedButton(`${prefix}-add`, say('silences.add'), () => add())),
    field(say('silences.untilYours'), until), last ? field(say('silences.lastYours', { days: row.repeat_days }), last) : null, field(say('silences.reason'), reason),
    make('div', { class: 'buttons' }, deedButton(`${prefix}-try`, say('silences.try'), () => tried(draft(), said, say)),
      make('button', { type: 'submit', class: 'plain', data: { key: `${prefix}-keep` } }, text), more), said);
  made.addEventListener('submit', event => {
    event.preventDefault();
    carryOut(() => sending(draft()), { ...context, said, done });
  });
  return made;
}

function condition(rows, { field: name = FIELDS[0], test = TESTS[0], value = '' }, say) {
  // A silence may have been made by a program, of more than what is offered here.
  const fields = FIELDS.includes(name) ? FIELDS : [...FIELDS, name];
  const choice = (key, each, words, chosen) => make('select', { name: key, 'aria-label': say(`silences.${key}`) }, each.map(one => make('option', { value: one, selected: one === chosen }, say(`silences.${words}.${one}`) ?? one)));
  const row = make('div', { class: 'condition', role: 'group', 'aria-label': say('silences.condition') }, choice('where', fields, 'field', name), choice('how', TESTS, 'test', test),
    make('input', { type: 'text', name: 'value', value, required: true, maxLength: 255, 'aria-label': say('silences.value') }),
    make('button', { type: 'button', class: 'plain', 'aria-label': say('silences.remove'), on: { click: () => { if (rows.children.length > 1) row.remove(); } } }, '×'));
  return row;
}

const matcher = row => ({ field: row.querySelector('[name=where]').value, test: row.querySelector('[name=how]').value, value: row.querySelector('[name=value]').value });

// A field of a local time speaks the browser's clock, without a zone.
const local = at => new Date(at.getTime() - at.getTimezoneOffset() * 60e3).toISOString().slice(0, 16);
const moment = (key, name, at) => make('input', { type: 'datetime-local', name, required: true, value: local(new Date(at)), data: { key } });
const instant = input => (input.value ? new Date(input.value).toISOString() : undefined);

async function tried(draft, said, say) {
  const outcome = await send('POST', 'silences/preview', draft);
  if (!outcome.ok) return fill(said, failure(outcome, say));
  const { matched, existing, predictive, alerts = [] } = outcome.data ?? {};
  return fill(said, make('p', {}, make('strong', {}, say('silences.folds', { alerts: units(matched, 'alert'), existing: count(existing), predictive: count(predictive) }))),
    make('ul', { class: 'plainlist' }, alerts.slice(0, SHOWN).map(alert => make('li', {}, chip(alert.severity, say), ' ', alert.message ?? ''))));
}
