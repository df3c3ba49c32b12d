/** The plan's panel of insights: demand, maintenance, what to order, and how sure all that is. */
import { make, icon, fill } from '../shared/dom.js';
import { ask } from '../shared/api.js';
import { age, count, day, percent, units } from '../shared/formats.js';
import { chip } from '../shared/chip.js';
import { ageOf, isTroubled, notice } from '../shared/state.js';
import { own } from './marks.js';

const FOLDED = 'foresight.panel.folded';
const LISTED = 4;

export class Panel {
  #root = null;
  #hosts = false;

  /** `place()` answers where a panel of ours goes: a parent and the node before which; or null. */
  constructor({ say, signal, changes, place = onTop }) {
    Object.assign(this, { say, signal, changes, place });
  }

  /** The plan's panel where the host brings it, else ours on the inventory page. */
  get wanted() {
    return Boolean(document.getElementById('predictive-insights-panel') || this.place());
  }

  scan() {
    if (this.#root?.isConnected || !this.wanted) return;
    const hosts = document.getElementById('predictive-insights-panel');
    if (this.#hosts) this.#root = null;
    this.#hosts = Boolean(hosts) && hosts.dataset.foresight === undefined;
    if (this.#hosts) {
      this.#root = hosts;
      this.changes.set(hosts, 'style', 'display: block');
    } else {
      this.#root ??= this.#build();
      const { parent, before } = this.place();
      parent.insertBefore(this.#root, before);
    }
    if (this.last) this.#show(...this.last);
  }

  async refresh() {
    if (!this.wanted) return false;
    this.scan();
    const [insights, path, restock] = await Promise.all([
      ask('/api/inventory-analytics/enhanced-insights', {}, this.signal),
      ask('demand/forecast', { total: 'true', horizon_days: 30 }, this.signal),
      ask('restock/recommendations', {}, this.signal)]);
    if (this.signal.aborted) return false;
    this.last = [insights, path, restock];
    this.#show(insights, path, restock);
    return insights.retryAfter ?? isTroubled(insights);
  }

  #build() {
    const { say } = this;
    const content = make('div', { class: 'card-body', id: 'predictive-content' },
      make('p', { class: 'fs-notice', id: 'predictive-notice', role: 'status', hidden: true }),
      make('div', { class: 'fs-widgets' },
        widget('demand-forecast', 'chart', say('panel.demand'), make('div', { id: 'demand-forecast-chart' }), make('div', { class: 'forecast-summary' })),
        widget('maintenance-alerts', 'tools', say('panel.maintenance'), make('div', { id: 'maintenance-alerts-list' })),
        widget('inventory-optimization', 'boxes', say('panel.optimization'), make('div', { id: 'optimization-recommendations' }))),
      make('div', { class: 'prediction-confidence' }, make('span', { id: 'confidence-label' }, say('panel.confidence')),
        make('div', { class: 'progress progress-sm', role: 'progressbar', 'aria-labelledby': 'confidence-label', 'aria-valuemin': '0', 'aria-valuemax': '100' },
          make('div', { id: 'confidence-bar', class: 'progress-bar bg-info' })),
        make('span', { id: 'confidence-text' })));
    const toggle = make('button', { type: 'button', class: 'btn btn-sm btn-outline-secondary fs-fold', 'aria-controls': 'predictive-content', on: { click: () => fold(!content.hidden) } });
    const fold = folded => {
      content.hidden = folded;
      toggle.setAttribute('aria-expanded', String(!folded));
      fill(toggle, icon(folded ? 'down' : 'up'), make('span', { class: 'fs-hidden' }, say(folded ? 'panel.unfold' : 'panel.fold')));
      try { localStorage.setItem(FOLDED, folded ? '1' : ''); } catch { /* Forgotten with the page. */ }
    };
    content.querySelector('#confidence-bar').style.width = '0';
    fold(folded());
    return own('section', { id: 'predictive-insights-panel', class: 'fs-panel', 'aria-labelledby': 'predictive-insights-title' },
      make('div', { class: 'card' }, make('div', { class: 'card-header' },
        make('h2', { id: 'predictive-insights-title' }, icon('spark'), ` ${say('panel.title')} `, make('span', { class: 'badge badge-beta' }, say('panel.beta'))),
        make('a', { href: '/predictive', class: 'fs-today' }, say('panel.today')), toggle), content));
  }

  #show(insights, path, restock) {
    const analytics = insights.ok ? insights.data.predictive_analytics : null;
    this.#notice(insights);
    this.#demand(analytics?.demand_forecast, path, insights);
    this.#maintenance(analytics?.maintenance_schedule);
    this.#orders(restock);
    this.#confidence(analytics?.prediction_confidence);
  }

  #at(id) {
    const node = this.#root?.querySelector(`#${id}`);
    // What the host's own panel holds is left in place, and ours goes with the overlay.
    if (!node || !this.#hosts || id === 'confidence-bar') return node;
    return node.querySelector(':scope > [data-foresight]') ?? node.appendChild(own('div'));
  }

  #notice(insights) {
    const node = this.#root?.querySelector('#predictive-notice');
    const text = notice(insights, this.say);
    const old = ageOf(insights);
    if (node) { node.hidden = !text && old === null; node.className = text ? 'fs-notice' : 'fs-fine'; node.textContent = text ?? this.say('panel.age', { age: age(old) }); }
  }

  async #demand(forecast, path, insights) {
    const chart = this.#at('demand-forecast-chart');
    if (!chart) return;
    const next = forecast?.next_30_days;
    const summary = this.#root.querySelector('.forecast-summary');
    if (!next) { fill(chart, this.#nothing(notice(insights, this.say, 'demand') ?? this.say('panel.noDemand'))); if (!this.#hosts) fill(summary); return; }
    const text = [make('strong', { class: 'fs-figure' }, units(next.predicted_demand, 'rental')), make('p', {}, this.say('panel.range', { lower: count(next.lower), upper: count(next.upper), trend: this.say(`trend.${next.trend}`) ?? '' }))];
    if (!this.#hosts) fill(summary, text);
    const weeks = path.ok ? path.data.path ?? [] : [];
    if (weeks.length < 2) return fill(chart, this.#hosts ? text : null);
    const { demandChart } = await import('../shared/demand-chart.js');
    if (!this.signal.aborted && chart.isConnected) demandChart(chart, path.data, this.say, { height: 140, signal: this.signal });
  }

  #maintenance(schedule) {
    const list = this.#at('maintenance-alerts-list');
    if (!list) return;
    if (!schedule) return fill(list, this.#nothing(this.say('panel.noMaintenance')));
    fill(list, schedule.length ? make('ul', { class: 'fs-list' }, schedule.slice(0, LISTED).map(entry => make('li', {},
      chip(entry.urgency, this.say), ` ${entry.common_name || entry.item_id} `,
      make('span', { class: 'fs-fine' }, this.say('panel.service', { sure: percent(entry.probability), date: day(entry.target_date) }))))) : this.#nothing(this.say('panel.nothingToService')));
  }

  #orders(restock) {
    const list = this.#at('optimization-recommendations');
    if (!list) return;
    const found = (restock.ok ? restock.data.recommendations ?? [] : []).filter(({ prediction }) => prediction.predicted_value > 0).slice(0, LISTED);
    if (!found.length) return fill(list, this.#nothing(notice(restock, this.say, 'restock') ?? this.say('panel.noOrders')));
    fill(list, make('ul', { class: 'fs-list' }, found.map(({ prediction, common_name: name }) => make('li', {},
      prediction.urgency ? chip(prediction.urgency, this.say) : null, ` ${name ?? prediction.target?.id} `,
      make('span', { class: 'fs-fine' }, prediction.recommended_action ?? prediction.message ?? '')))));
  }

  #confidence(sure) {
    const bar = this.#root?.querySelector('#confidence-bar');
    const known = sure !== undefined && sure !== null;
    const text = this.#at('confidence-text');
    if (text) text.textContent = known ? percent(sure) : this.say('panel.noConfidence');
    if (!bar) return;
    const width = `${known ? Math.round(sure * 100) : 0}%`;
    if (this.#hosts) this.changes.set(bar, 'style', `width: ${width}`);
    else { bar.style.width = width; bar.parentElement.setAttribute('aria-valuenow', String(parseInt(width, 10))); }
  }

  #nothing(text) {
    return make('p', { class: 'fs-fine' }, text);
  }
}

// Tab 6 is known by its alerts and counters; the panel stands on top of what holds them.
function onTop() {
  const counter = document.getElementById('health-score');
  if (!counter || !document.getElementById('alerts-list')) return null;
  const parent = counter.closest('main, .container-fluid, .container') ?? document.body;
  return { parent, before: parent.firstChild };
}

const widget = (name, sign, title, ...children) =>
  make('div', { class: `widget-predictive ${name}` }, make('h3', {}, icon(sign), ` ${title}`), children);

function folded() {
  try { return localStorage.getItem(FOLDED) === '1'; } catch { return false; }
}

