/** Models: which serve, how they did on days they had not seen, how chances came true, and their training. */
import { make } from '../shared/dom.js';
import { count, day, percent, score, sentence, time, words } from '../shared/formats.js';
import { draw, palette, twin } from '../shared/chart.js';
import { refusal } from '../shared/permit.js';
import { send } from '../shared/api.js';
import { carryOut } from './deed.js';
import { table } from './table.js';
import { training } from './training.js';

export async function view(context) {
  const { say, frame, caller } = context;
  const [outcome, reliability, jobs] = await Promise.all([frame.read('models'), frame.beside('models/reliability'), frame.beside('training-jobs')]);
  const models = outcome.ok ? list(outcome.data, 'models') : [];
  frame.offer('models', [['model', nameOf], ['type', row => row.model_type], ['version', row => row.model_version], ['status', row => row.status], ['trained_at', row => row.trained_at], ['metrics', row => JSON.stringify(row.metrics ?? {})]], models);
  if (!models.length) return frame.empty(outcome, undefined, say('models.none'));
  const names = [...new Set(models.map(nameOf))];
  // Only models that are trained have versions of their own; the others are refitted each day.
  const versions = await Promise.all(names.map(name => frame.beside(`models/${encodeURIComponent(name)}/versions`)));
  const running = (jobs.ok ? list(jobs.data, 'jobs') : []).filter(job => job.status === 'running');
  return [
    refusal(caller, 'admin', say, 'training', true),
    names.map((name, index) => card(name, { served: models.filter(model => nameOf(model) === name), outcome: versions[index], job: running.find(job => job.model === name) }, context)),
    reliable(reliability, say)];
}

const list = (data, name) => (Array.isArray(data) ? data : data?.[name] ?? []);

/** What a model predicts; its version begins with it. */
export const nameOf = model => String(model.model_version ?? '').split('-')[0] || model.model_type;

function card(name, { served, outcome, job }, context) {
  const { say, caller } = context;
  const trained = outcome.ok ? list(outcome.data, 'versions').map(version) : null;
  return make('section', { class: 'card' }, make('h2', {}, say(`type.${name}`) ?? sentence(words(name))),
    table(say('models.serving', { name: say(`type.${name}`) ?? name }), [
      { head: say('models.version'), of: row => [make('strong', {}, words(row.model_type)), ` ${row.model_version}`] },
      { head: say('models.status'), of: row => say(`models.status.${row.status}`) ?? words(row.status) },
      { head: say('models.scores'), of: row => scores(row, say) },
      { head: say('models.cases'), number: true, of: row => count(row.judged_on) },
      { head: say('models.trained'), of: row => time(row.trained_at) }], served),
    trained?.length ? versionsOf(name, trained, context) : null,
    trained && caller.mayEverywhere('admin') ? training(name, job, context) : null);
}

/** A trained version with its measures, which travel as text. */
function version(row) {
  const metrics = typeof row.metrics === 'string' ? JSON.parse(row.metrics) : row.metrics ?? {};
  return { ...row, metrics };
}

function scores({ metrics = {}, baseline = {} }, say) {
  const shown = Object.entries(metrics).filter(([name, value]) => typeof value === 'number' && say(`metric.${name}`));
  if (!shown.length) return '–';
  return make('ul', { class: 'scores' }, shown.map(([name, value]) => make('li', {}, typeof baseline[name] === 'number'
    ? say('models.against', { metric: say(`metric.${name}`), value: score(value), baseline: score(baseline[name]) })
    : `${sentence(say(`metric.${name}`))} ${score(value)}`)));
}

// Champion and challengers, newest first, and how their error went over time.
function versionsOf(name, trained, context) {
  const { say, caller, signal } = context;
  const holder = make('div', { class: 'fs-plot' });
  requestAnimationFrame(() => requestAnimationFrame(() => course(holder, trained, say, signal)));
  return make('details', { open: true, data: { key: `versions-${name}` } }, make('summary', {}, say('models.versions', { count: trained.length })), holder,
    table(say('models.versionsOf', { name }), [
      { head: say('models.version'), of: row => row.version },
      { head: say('models.status'), of: row => say(row.champion ? 'models.status.champion' : row.promoted_at ? 'models.status.retired' : 'models.status.challenger') },
      { head: say('models.error'), number: true, of: row => score(row.metrics.brier) },
      { head: say('models.simplest'), number: true, of: row => score(row.metrics.baseline_brier) },
      { head: say('models.ranking'), number: true, of: row => score(row.metrics.roc_auc) },
      { head: say('models.trained'), of: row => time(row.created_at) },
      ...(caller.mayEverywhere('admin') ? [{ head: say('models.choose'), of: row => (row.champion ? '–' : promoting(name, row, context)) }] : [])], trained));
}

function promoting(name, row, context) {
  const { say } = context;
  const said = make('span', { role: 'status' });
  const promote = () => carryOut(() => send('POST', `models/${encodeURIComponent(name)}/promote`, { version: row.version }), { ...context, said, done: say('models.promoted', { version: row.version }) });
  return [make('button', { type: 'button', class: 'plain', 'aria-label': say('models.promoteOf', { version: row.version }), data: { key: `promote-${row.version}` }, on: { click: promote } }, say('models.promote')), ' ', said];
}

function course(holder, trained, say, signal) {
  const rows = trained.filter(row => typeof row.metrics.brier === 'number').toReversed();
  if (!holder.isConnected || rows.length < 2) return;
  const colours = palette(holder);
  draw(holder, [rows.map(row => Date.parse(row.created_at) / 1000), rows.map(row => row.metrics.brier), rows.map(row => row.metrics.baseline_brier ?? null)], {
    signal, height: 180, label: say('models.course'), format: x => day(new Date(x * 1000).toISOString()).replace(/^\w+, /, ''),
    series: [{}, { label: say('models.error'), stroke: colours.first, width: 2, points: { size: 6 } }, { label: say('models.simplest'), stroke: colours.third, width: 2, dash: [5, 4], points: { size: 5 } }],
  });
}

/** How often what was said came true, by the chance that was said: 70% ought to hold seven times in ten. */
function reliable(outcome, say) {
  const tables = outcome.ok ? list(outcome.data, 'tables') : [];
  if (!tables.length) return make('p', { class: 'fs-fine' }, say('models.notJudged'));
  return make('section', { class: 'card' }, make('h2', {}, say('models.reliability')), make('p', { class: 'fs-fine' }, say('models.reliable')),
    tables.map(each => twin(
      say('models.reliabilityOf', { type: say(`type.${each.prediction_type}`) ?? words(each.prediction_type), n: count(each.settled), brier: score(each.brier), baseline: score(each.baseline_brier) }),
      [say('models.said'), say('models.held'), say('models.cases')], each.bins.map(bin => [percent(bin.said), percent(bin.held), count(bin.n)]))));
}
