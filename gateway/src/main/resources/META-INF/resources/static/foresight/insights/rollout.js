/** Which switches are on, who decided each, and how far the rollout is. */
import { make } from '../shared/dom.js';
import { send } from '../shared/api.js';
import { sentence, words } from '../shared/formats.js';
import { refusal } from '../shared/permit.js';
import { carryOut } from './deed.js';
import { table } from './table.js';

export async function view(context) {
  const { say, frame, caller } = context;
  const [flags, health] = await Promise.all([frame.read('flags'), frame.read('/api/predictive/health')]);
  const rows = Object.entries(flags.ok ? flags.data?.flags ?? {} : {}).map(([name, flag]) => ({ name, ...flag }));
  frame.offer('flags', [['flag', row => row.name], ['on', row => String(row.enabled)], ['by', row => row.source]], rows);
  if (!rows.length) return frame.empty(flags, undefined, say('rollout.none'));
  const { overall_status: overall, components = {}, phase } = health.ok ? health.data : {};
  return [
    make('p', { class: 'headline' }, make('strong', {}, say(`rollout.overall.${overall}`) ?? say('rollout.unknown')), ' ', phase ? say('rollout.phase', { phase, what: say(`rollout.phase.${phase}`) ?? '' }) : ''),
    flags.data.killed ? make('p', { class: 'fs-notice', role: 'status' }, say('reason.kill_switch')) : null,
    make('div', { class: 'columns' },
      make('section', { class: 'card' }, make('h2', {}, say('rollout.flags')), table(say('rollout.flags'), [
        { head: say('rollout.flag'), of: row => say(`flag.${row.name}`) ?? make('code', {}, row.name) },
        { head: say('rollout.state'), of: row => make('span', { class: `onoff ${row.enabled ? 'on' : 'off'}` }, say(row.enabled ? 'rollout.on' : 'rollout.off')) },
        { head: say('rollout.by'), of: row => words(row.source) }], rows)),
      make('section', { class: 'card' }, make('h2', {}, say('rollout.components')), make('ul', { class: 'plainlist' }, Object.entries(components).map(([name, state]) => make('li', {},
        make('span', { class: `onoff ${state === 'healthy' ? 'on' : 'off'}` }, say(`rollout.component.${state}`) ?? state), ` ${say(`rollout.part.${name}`) ?? sentence(words(name))}`))))),
    refusal(caller, 'admin', say, 'kill', true) ?? killSwitch(flags.data.killed, context)];
}

function killSwitch(killed, context) {
  const { say } = context;
  const said = make('p', { role: 'status' });
  const reason = make('input', { type: 'text', required: true, maxLength: 255, data: { key: 'kill-reason' } });
  const form = make('form', { class: 'form card' }, make('h2', {}, say('rollout.kill')), make('p', { class: 'fs-fine' }, say('rollout.killWhy')),
    make('label', {}, make('span', {}, say('rollout.reason')), reason), make('button', { type: 'submit', class: killed ? 'plain' : 'danger', data: { key: 'kill' } }, say(killed ? 'rollout.unkill' : 'rollout.killNow')), said);
  form.addEventListener('submit', event => {
    event.preventDefault();
    carryOut(() => send('POST', 'admin/kill-switch', { engaged: !killed, reason: reason.value }), { ...context, said, done: say(killed ? 'rollout.allowed' : 'rollout.killed') });
  });
  return form;
}
