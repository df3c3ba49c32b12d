/** Predictive alerts join the host's list, marked as predictions, most severe first. */
import { make, icon } from '../shared/dom.js';
import { ask, send } from '../shared/api.js';
import { age, money, percent } from '../shared/formats.js';
import { failure } from '../shared/failure.js';
import { isTroubled, notice } from '../shared/state.js';
import { own } from './marks.js';
import { SEVERITY_CLASS } from './indicator.js';

const LISTS = '.alert-container, #alerts-list';
const MOST_SHOWN = 5;
const DISMISSED = 'foresight.dismissed';

export class HostAlerts {
  #alerts = [];
  #told = null;
  #dismissed = new Set(kept());

  constructor({ say, signal, caller }) {
    Object.assign(this, { say, signal, caller });
  }

  get wanted() {
    return Boolean(document.querySelector(LISTS));
  }

  /** Reads the list anew. Answers whether there was trouble. */
  async refresh() {
    if (!this.wanted) return false;
    const outcome = await ask('dashboard/alerts', { type: 'predictive', limit: 50 }, this.signal);
    if (this.signal.aborted) return false;
    if (outcome.ok) this.#alerts = (outcome.data.alerts ?? []).filter(alert => alert.type === 'predictive' && !alert.silenced);
    this.#told = notice(outcome, this.say, 'alerts');
    this.#show(true);
    return outcome.retryAfter ?? isTroubled(outcome);
  }

  /** Puts the alerts back where the host has refilled its list. */
  scan() {
    this.#show(false);
  }

  #show(anew) {
    for (const list of document.querySelectorAll(LISTS)) {
      const there = list.querySelector(':scope > .predictive-alerts');
      if (there && !anew) continue;
      const alerts = this.#alerts.filter(alert => !this.#dismissed.has(alert.id));
      there?.remove();
      if (alerts.length || this.#told) list.prepend(this.#group(alerts));
    }
  }

  #group(alerts) {
    const more = alerts.length - MOST_SHOWN;
    return own('div', { class: 'predictive-alerts' },
      this.#told && make('p', { class: 'fs-notice', role: 'status' }, this.#told),
      alerts.slice(0, MOST_SHOWN).map(alert => this.#alert(alert)),
      more > 0 && make('p', {}, make('a', { href: '/predictive?view=alerts' }, this.say('alerts.more', { count: more }))));
  }

  // The plan's markup, so that what styles alerts on the page styles these.
  #alert(alert) {
    const box = make('div', { class: `alert alert-${SEVERITY_CLASS[alert.severity] ?? 'info'} alert-dismissible fade show predictive-alert`, role: 'group', 'aria-label': this.say('alerts.label') });
    const said = make('span', { class: 'fs-said', role: 'status' });
    box.append(icon('spark'), ' ', make('strong', {}, this.say('alerts.prefix')), ' ', alert.message ?? '', ' ',
      alert.confidence === undefined || alert.confidence === null ? '' : make('small', {}, this.say('alerts.confidence', { sure: percent(alert.confidence) })),
      make('span', { class: 'fs-fine' }, [this.say(`urgency.${alert.severity}`), alert.expected_loss ? this.say('alerts.loss', { money: money(alert.expected_loss) }) : null,
        age(Date.now() - Date.parse(alert.created_at))].filter(Boolean).join(' · ')),
      this.#actions(alert, said), said, this.#dismissButton(alert, box));
    return box;
  }

  #dismissButton(alert, box) {
    const dismiss = () => {
      this.#dismissed.add(alert.id);
      keep([...this.#dismissed].slice(-200));
      box.remove();
    };
    return make('button', { type: 'button', class: 'btn-close fs-dismiss', 'aria-label': this.say('alerts.dismiss', { message: alert.message ?? '' }), on: { click: dismiss } }, '×');
  }

  #actions(alert, said) {
    if (!this.caller.may('planner') || alert.acknowledged) return null;
    const act = (action, body) => async event => {
      const outcome = await send('POST', `alerts/${encodeURIComponent(alert.id)}/${action}`, body());
      said.replaceChildren(outcome.ok ? this.say(`alerts.done.${action}`) : failure(outcome, this.say));
      if (outcome.ok) event.target.closest('.fs-actions')?.remove();
    };
    const tomorrow = () => ({ comment: this.say('alerts.comment'), until: new Date(Date.now() + 86400e3).toISOString() });
    return make('span', { class: 'fs-actions' },
      make('button', { type: 'button', class: 'fs-link', on: { click: act('acknowledge', () => ({ comment: this.say('alerts.comment') })) } }, this.say('alerts.acknowledge')),
      make('button', { type: 'button', class: 'fs-link', on: { click: act('snooze', tomorrow) } }, this.say('alerts.snooze')));
  }
}

// What someone has put aside stays aside in this tab.
function kept() {
  try { return JSON.parse(sessionStorage.getItem(DISMISSED) ?? '[]'); } catch { return []; }
}

function keep(ids) {
  try { sessionStorage.setItem(DISMISSED, JSON.stringify(ids)); } catch { /* A browser without storage forgets. */ }
}
