/** The counters of the inventory page get the course that is expected of them, beneath. */
import { ask } from '../shared/api.js';
import { count, units } from '../shared/formats.js';
import { isTroubled, stateOf } from '../shared/state.js';
import { own } from './marks.js';

/** What to say beneath which counter, of the summary's predictive part; null says nothing. */
export function courses(insights, say) {
  const demand = insights?.predicted_demand_30_days;
  const of = (amount, key) => (amount === undefined || amount === null ? null : say(key, { count: count(amount), items: units(amount, 'item'), classes: units(amount, 'class').replace('classs', 'classes') }));
  return {
    'items-on-rent': demand ? say('course.demand', { rentals: units(demand.value, 'rental'), lower: count(demand.lower), upper: count(demand.upper) }) : null,
    'items-available': of(insights?.classes_at_risk, 'course.short'),
    'items-in-service': of(insights?.items_needing_service_30_days, 'course.service'),
    'active-alerts': of(insights?.high_priority_alerts, 'course.alerts'),
  };
}

export class Counters {
  #courses = {};

  constructor({ say, signal }) {
    Object.assign(this, { say, signal });
  }

  get wanted() {
    return Boolean(document.getElementById('items-on-rent'));
  }

  async refresh() {
    if (!this.wanted) return false;
    const outcome = await ask('/api/inventory-analytics/inventory-summary', {}, this.signal);
    if (this.signal.aborted) return false;
    this.#courses = outcome.ok && ['live', 'stale'].includes(stateOf(outcome)) ? courses(outcome.data.predictive_insights, this.say) : {};
    this.#show();
    return outcome.retryAfter ?? isTroubled(outcome);
  }

  scan() {
    this.#show();
  }

  // Beside the counter and not in it: the host writes its text anew every minute.
  #show() {
    for (const id of ['items-on-rent', 'items-available', 'items-in-service', 'active-alerts']) {
      const counter = document.getElementById(id);
      const there = counter?.parentElement.querySelector(':scope > .predictive-course');
      const text = this.#courses[id];
      if (!counter || there?.textContent === text) continue;
      there?.remove();
      if (text) counter.parentElement.append(own('small', { class: 'predictive-course' }, text));
    }
  }
}
