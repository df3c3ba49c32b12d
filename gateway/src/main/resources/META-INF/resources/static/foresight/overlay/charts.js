/**
 * Charts that the host draws with Chart.js get what is forecast of what they show: a line of weeks
 * of rentals gets a band with a legend entry of its own, a share by category gets a line in its
 * tooltip. A chart of something else, money for instance, is left alone.
 */
import { ask } from '../shared/api.js';
import { units } from '../shared/formats.js';
import { isTroubled } from '../shared/state.js';

const MARK = 'foresight';
const OF_RENTALS = /rental|demand|turn|contract/i;

export class HostCharts {
  #done = new WeakMap();
  #charts = new Set();
  #path = null;
  #rising = new Map();

  constructor({ say, signal }) {
    Object.assign(this, { say, signal });
    signal.addEventListener('abort', () => this.#undo());
  }

  get wanted() {
    return Boolean(globalThis.Chart?.getChart) && Boolean(document.querySelector('canvas'));
  }

  async refresh() {
    if (!this.wanted) return false;
    const [path, insights] = await Promise.all([
      ask('demand/forecast', { total: 'true', horizon_days: 30 }, this.signal),
      ask('/api/inventory-analytics/enhanced-insights', {}, this.signal)]);
    if (this.signal.aborted) return false;
    this.#path = path.ok ? path.data : null;
    const rising = insights.ok ? insights.data.predictive_analytics?.demand_forecast?.high_demand_items ?? [] : [];
    this.#rising = new Map(rising.map(each => [each.item_category.toLowerCase(), each]));
    this.#undo();
    this.scan();
    return isTroubled(path);
  }

  scan() {
    if (!this.wanted || (!this.#path && !this.#rising.size)) return;
    for (const canvas of document.querySelectorAll('canvas')) {
      const chart = globalThis.Chart.getChart(canvas);
      if (chart && !this.#done.has(chart)) this.#enhance(chart);
    }
  }

  #enhance(chart) {
    const undo = isWeeksOfRentals(chart) ? this.#band(chart) : this.#tooltips(chart);
    if (!undo) return;
    this.#done.set(chart, undo);
    this.#charts.add(new WeakRef(chart));
    chart.update('none');
  }

  #band(chart) {
    const weeks = (this.#path?.path ?? []).filter(week => !chart.data.labels.includes(week.week_start));
    if (!weeks.length) return null;
    const labels = chart.data.labels.length;
    const shift = values => [...Array(labels).fill(null), ...values];
    const line = { type: 'line', pointRadius: 0, borderWidth: 0, borderColor: '#4f46e5', [MARK]: true };
    const added = [
      { ...line, label: this.say('chart.lower'), data: shift(weeks.map(week => week.lower)), fill: false },
      { ...line, label: this.say('chart.band'), data: shift(weeks.map(week => week.upper)), fill: '-1', backgroundColor: '#4f46e533' },
      { ...line, label: this.say('chart.forecast'), data: shift(weeks.map(week => week.units)), borderWidth: 2, borderDash: [5, 4] }];
    chart.data.labels.push(...weeks.map(week => week.week_start));
    chart.data.datasets.push(...added);
    return () => {
      chart.data.labels.splice(labels, weeks.length);
      chart.data.datasets = chart.data.datasets.filter(each => !each[MARK]);
    };
  }

  #tooltips(chart) {
    if (!chart.data.labels?.some(label => this.#rising.has(String(label).toLowerCase()))) return null;
    const plugins = (chart.options.plugins ??= {});
    const callbacks = ((plugins.tooltip ??= {}).callbacks ??= {});
    const before = callbacks.footer;
    callbacks.footer = items => items.map(item => this.#rising.get(String(item.label).toLowerCase()))
      .filter(Boolean).map(each => this.say('chart.tooltip', { rise: units(each.predicted_increase, 'rental') }));
    return () => { callbacks.footer = before; };
  }

  #undo() {
    for (const reference of this.#charts) {
      const chart = reference.deref();
      if (!chart || !this.#done.has(chart)) continue;
      this.#done.get(chart)();
      this.#done.delete(chart);
      if (chart.canvas?.isConnected) chart.update('none');
    }
    this.#charts.clear();
  }
}

/** A line or bar chart by week whose title or data say that they count rentals. */
export function isWeeksOfRentals(chart) {
  const { labels = [], datasets = [] } = chart.data;
  const weeks = labels.length > 1 && labels.every(label => /^\d{4}-\d\d-\d\d$/.test(String(label)));
  return ['line', 'bar'].includes(chart.config.type) && weeks && datasets.some(each => OF_RENTALS.test(each.label ?? ''));
}

