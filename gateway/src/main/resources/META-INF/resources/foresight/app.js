// Shows the reads as they are. Everything that comes from data goes into the page as text.
const READS = [
  { id: 'insights', name: 'Insights', path: () => '/api/inventory-analytics/enhanced-insights' },
  { id: 'summary', name: 'Summary', path: () => '/api/inventory-analytics/inventory-summary' },
  { id: 'alerts', name: 'Alerts', path: () => '/api/integrated/dashboard/alerts?limit=50' },
  { id: 'item', name: 'Item', path: () => item ? `/api/integrated/item/${encodeURIComponent(item)}/predictions` : null },
  { id: 'health', name: 'Health', path: () => '/api/predictive/health' },
  { id: 'flags', name: 'Flags', path: () => '/api/integrated/flags' },
];
const EVERY = 5000;
let item = new URLSearchParams(location.search).get('tag') ?? '';

const at = id => document.getElementById(id);
const whole = new Intl.NumberFormat('en-US', { maximumFractionDigits: 0 });
const money = new Intl.NumberFormat('en-US', { style: 'currency', currency: 'USD' });
const percent = new Intl.NumberFormat('en-US', { style: 'percent', maximumFractionDigits: 0 });

function make(tag, attributes = {}, ...children) {
  const node = Object.assign(document.createElement(tag), attributes);
  node.append(...children.filter(child => child !== null && child !== undefined));
  return node;
}
const chip = (text, kind = text) => make('span', { className: `chip ${kind}`, textContent: text });
const none = text => make('p', { className: 'none', textContent: text });
const fill = (id, ...nodes) => at(id).replaceChildren(...nodes);

function age(ms) {
  if (ms === null || ms === undefined) return '';
  if (ms < 1000) return 'just now';
  const units = [[86400e3, 'd'], [3600e3, 'h'], [60e3, 'min'], [1e3, 's']];
  const [size, unit] = units.find(([size]) => ms >= size);
  return `${Math.floor(ms / size)} ${unit} old`;
}

async function ask(read) {
  const path = read.path();
  if (!path) return { read, path: '', missing: 'no item yet' };
  const began = performance.now();
  try {
    const response = await fetch(path, { headers: { Accept: 'application/json' } });
    const answer = await response.json();
    return { read, path, answer, status: response.status, took: performance.now() - began };
  } catch {
    return { read, path, missing: 'not answering' };
  }
}

function showRead({ read, path, answer, status, took, missing }) {
  const state = answer?.predictive?.state ?? (missing ?? `status ${status}`);
  const why = [answer?.predictive?.reason?.replaceAll('_', ' '), age(answer?.predictive?.age_ms),
    took === undefined ? null : `${Math.round(took)} ms`].filter(Boolean).join(' · ');
  return make('a', { className: 'read', href: path || '#lookup' },
    make('strong', { textContent: read.name }), chip(state, answer?.predictive ? state : 'bad'),
    make('span', { className: 'muted', textContent: why }));
}

function showFigures(data) {
  const now = data.inventory_overview, health = data.health_metrics, scans = data.activity_metrics;
  const shown = [
    ['Items', now.total_items], ['On rent', now.items_on_rent], ['Available', now.items_available],
    ['In service', now.items_in_service], ['Utilisation', now.utilization_rate, ' %'],
    ['Health score', health.health_score], ['Active alerts', health.active_alerts],
    ['Scans in 7 days', scans.recent_scans]];
  fill('figures', ...shown.map(([name, value, unit = '']) => make('div', { className: 'figure' },
    make('span', { className: 'muted', textContent: name }),
    make('b', { textContent: value === null ? '–' : value.toLocaleString('en-US') + unit }))));
}

function showDemand(answer) {
  const forecast = answer.data.predictive_analytics?.demand_forecast;
  const next = forecast?.next_30_days;
  if (!next) return fill('demand', none(`No demand forecast: ${reasonOf(answer, 'demand')}.`));
  const top = next.upper * 1.1 || 1;
  const bar = make('div', { className: 'range' }, make('i'), make('b'));
  bar.children[0].style.cssText = `left:${next.lower / top * 100}%;width:${(next.upper - next.lower) / top * 100}%`;
  bar.children[1].style.left = `${next.predicted_demand / top * 100}%`;
  fill('demand',
    make('div', { className: 'big', textContent: `${whole.format(next.predicted_demand)} units` }),
    make('div', { textContent: `${whole.format(next.lower)} to ${whole.format(next.upper)} is the 80 % band, ${next.trend}` }),
    // Few origins make the share coarse: it says how the band fared, not how sure it is.
    make('div', { className: 'muted', textContent: `In backtests the demand fell inside its band ${percent.format(next.confidence)} of the time` }),
    bar, table(['Category that rises', 'By', 'How sure'], (forecast.high_demand_items ?? []).slice(0, 5).map(high =>
      [high.item_category, number(`+${whole.format(high.predicted_increase)}`), number(percent.format(high.confidence))]),
      'No category is expected to rise much.'));
}

function showService(answer) {
  const schedule = answer.data.predictive_analytics?.maintenance_schedule;
  if (!schedule) return fill('service', none(`No service outlook: ${reasonOf(answer, 'maintenance')}.`));
  fill('service', table(['Item', 'Probability', 'By', 'Expected loss'], schedule.slice(0, 8).map(entry =>
    [tagButton(entry.item_id, entry.common_name), number(percent.format(entry.probability)), entry.target_date, number(money.format(entry.expected_loss))]),
    'Nothing is likely to need service.'));
}

function showAlerts(answer) {
  const { alerts, summary } = answer.data;
  at('alert-count').textContent = `${summary.total_alerts} in all, ${summary.critical_alerts} critical, ${summary.predictive_alerts} predicted`;
  fill('alerts', table(['Severity', 'What', 'Item', 'From', 'Expected loss'], alerts.map(alert => [
    chip(alert.severity), alert.message, alert.item_id ? tagButton(alert.item_id) : '',
    alert.type === 'predictive' ? 'prediction' : 'RFID3',
    number(alert.expected_loss ? money.format(alert.expected_loss) : '')]), 'No open alerts.'));
}

function showItem(found) {
  if (!item) return fill('item', none('Choose an item above, or type its tag.'));
  if (!found.answer?.data) return fill('item', none(found.answer?.error ?? 'Not answering.'));
  const { item_info: info, predictions } = found.answer.data;
  const facts = [['Tag', info.tag_id], ['Name', info.common_name], ['Status', info.status],
    ['Quality', info.quality], ['Place', info.current_location]];
  fill('item',
    make('div', { className: 'facts' }, ...facts.map(([name, value]) => make('span', {},
      make('span', { className: 'muted', textContent: `${name} ` }), make('b', { textContent: value ?? '–' })))),
    predictions.length
      ? make('div', { className: 'predictions' }, ...predictions.map(showPrediction))
      : none('Nothing is predicted of it at the moment.'));
}

function showPrediction(prediction) {
  const enough = prediction.status === 'ok';
  const value = prediction.unit === 'probability'
    ? percent.format(prediction.predicted_value ?? 0) : `${whole.format(prediction.predicted_value ?? 0)} ${prediction.unit ?? ''}`;
  const accuracy = prediction.accuracy;
  return make('article', { className: 'prediction' },
    make('strong', { textContent: `${prediction.prediction_type} ` }),
    prediction.urgency ? chip(prediction.urgency) : null,
    make('p', { className: 'big', textContent: enough ? value : 'too little data' }),
    make('p', { textContent: prediction.message ?? prediction.claim ?? '' }),
    make('p', { className: 'muted', textContent: enough
      ? `${prediction.horizon_days} days · model ${prediction.model_version ?? '–'}` + (accuracy ? ` · ${accuracy.metric} ${accuracy.value} against ${accuracy.baseline} (${accuracy.n} cases)` : '')
      : `needs ${JSON.stringify(prediction.needs ?? {})}, has ${JSON.stringify(prediction.has ?? {})}` }));
}

function showFlags(answer) {
  at('revision').textContent = `revision ${answer.data.revision}`;
  fill('flags', ...Object.entries(answer.data.flags).map(([name, flag]) => make('div', { className: 'flag' },
    make('code', { textContent: name }), make('span', {}, chip(flag.enabled ? 'on' : 'off', flag.enabled ? 'live' : 'off'),
      make('span', { className: 'muted', textContent: ` by ${flag.source.replaceAll('_', ' ')}` })))));
}

const isNumber = cell => cell instanceof Node && cell.className === 'number';
const number = text => make('span', { className: 'number', textContent: text });
const reasonOf = (answer, part) => (answer.predictive.parts[part]?.reason ?? answer.fallback_reason ?? 'none yet').replaceAll('_', ' ');

function tagButton(tag, name) {
  const button = make('button', { className: 'tag', type: 'button', textContent: name ? `${name} (${tag})` : tag });
  button.addEventListener('click', () => choose(tag));
  return button;
}

function table(heads, rows, empty) {
  if (!rows.length) return none(empty);
  return make('table', {}, make('thead', {}, make('tr', {}, ...heads.map((head, column) => make('th', { scope: 'col', textContent: head, className: isNumber(rows[0][column]) ? 'number' : '' })))),
    make('tbody', {}, ...rows.map(cells => make('tr', {}, ...cells.map(cell =>
      make('td', { className: isNumber(cell) ? 'number' : '' }, cell ?? ''))))));
}

function choose(tag) {
  item = tag;
  at('tag').value = tag;
  refresh();
  at('lookup').scrollIntoView({ behavior: 'smooth', block: 'center' });
}

async function refresh() {
  const found = Object.fromEntries((await Promise.all(READS.map(ask))).map(each => [each.read.id, each]));
  fill('reads', ...READS.map(read => showRead(found[read.id])));
  const { insights, alerts, health, flags } = found;
  if (insights.answer?.data) { showFigures(insights.answer.data); showDemand(insights.answer); showService(insights.answer); }
  if (alerts.answer?.data) showAlerts(alerts.answer);
  if (flags.answer?.data) showFlags(flags.answer);
  showItem(found.item);
  const status = health.answer?.data?.overall_status ?? 'not answering';
  Object.assign(at('overall'), { textContent: `predictions ${status}`, className: `chip ${{ healthy: 'live', degraded: 'stale', off: 'off' }[status] ?? 'bad'}` });
  firstItem(insights.answer, alerts.answer);
}

// A first visit shows an item at once: one likely to need service, else one with an alert.
function firstItem(insights, alerts) {
  if (item) return;
  const likely = insights?.data?.predictive_analytics?.maintenance_schedule?.[0]?.item_id;
  item = likely ?? alerts?.data?.alerts?.find(alert => alert.item_id)?.item_id ?? '';
  if (item) { at('tag').value = item; refresh(); }
}

at('tag').value = item;
at('lookup').addEventListener('submit', event => { event.preventDefault(); choose(at('tag').value.trim()); });
refresh();
setInterval(() => { if (!document.hidden) refresh(); }, EVERY);
