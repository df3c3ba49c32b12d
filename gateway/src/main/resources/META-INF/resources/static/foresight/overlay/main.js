/** Puts the overlay on a page while predictions are on, and takes it out when they are not. */
import { speaker } from '../shared/say.js';
import { Pace } from '../shared/pace.js';
import { Watch } from '../shared/watch.js';
import { Caller } from '../shared/caller.js';
import { overlayTexts } from '../texts/overlay.en.js';
import { HostAlerts } from './alerts.js';
import { ItemBatch } from './batch.js';
import { ClassOutlooks } from './classes.js';
import { Counters } from './counters.js';
import { Changes, onHostChange, own, removeAll } from './marks.js';
import { link } from './navigation.js';
import { Outlooks } from './outlook.js';
import { ItemRows } from './rows.js';

const STYLE = '/static/css/predictive-integration.css';
const TAGS = 'script[src*="/predictive-integration.js"], link[href*="/predictive-integration.css"]';

/** Begins to watch; answers what ends it. `enabled(on)` hears whether the overlay stands. */
export function begin({ enabled = () => {} } = {}) {
  const watching = new AbortController();
  const caller = new Caller();
  let shown = null;

  const take = () => { shown?.end(); shown = null; };
  new Watch({
    signal: watching.signal,
    told: ({ shown: wanted, caller: who }) => {
      caller.learn(who);
      if (wanted && !shown) shown = show(caller);
      else if (wanted) shown.refresh();
      else { take(); tidy(); }
      enabled(wanted);
    },
    alertsChanged: () => shown?.alerts.refresh(),
  });
  return () => { watching.abort(); take(); tidy(); };
}

/** Everything at once on the page as it is. */
function show(caller) {
  const ending = new AbortController();
  const { signal } = ending;
  const say = speaker(overlayTexts);
  const changes = new Changes();
  style();

  const batch = new ItemBatch(signal, (id, most) => rows.following(id, most));
  const rows = new ItemRows({ batch, say, signal, open: dialogs({ say, signal, caller }) });
  const alerts = new HostAlerts({ say, signal, caller });
  const parts = [new Later({ say, signal, changes }), new Counters({ say, signal }), alerts];
  const outlooks = new Outlooks({ say, signal, classes: new ClassOutlooks(signal), changes });

  const scan = () => { link(say); outlooks.scan(); for (const part of parts) part.scan(); };
  rows.scan();
  scan();
  onHostChange({ added: nodes => rows.scan(nodes), changed: scan }, signal);
  let first = true;
  const pace = new Pace(async () => {
    if (!first) { batch.forget(); rows.refresh(); outlooks.refresh(); }
    first = false;
    const troubles = await Promise.all(parts.map(part => part.refresh()));
    return Math.max(0, ...troubles.map(trouble => Number(trouble) || 0));
  }, signal);
  pace.now();

  return {
    alerts,
    refresh: () => pace.now(),
    end() {
      ending.abort();
      changes.undo();
      removeAll();
    },
  };
}

/** What not every page needs comes when one does: the panel, and the host's charts. */
class Later {
  #parts = new Map();

  constructor(options) {
    this.options = options;
  }

  scan() {
    if (document.getElementById('health-score') || document.getElementById('predictive-insights-panel')) this.#want('panel', './panel.js', 'Panel');
    if (globalThis.Chart?.getChart && document.querySelector('canvas')) this.#want('charts', './charts.js', 'HostCharts');
    for (const part of this.#parts.values()) part?.scan();
  }

  async refresh() {
    const troubles = await Promise.all([...this.#parts.values()].map(part => part?.refresh()));
    return Math.max(0, ...troubles.map(trouble => Number(trouble) || 0));
  }

  async #want(name, module, type) {
    if (this.#parts.has(name)) return;
    this.#parts.set(name, null);
    const loaded = await import(module);
    if (this.options.signal.aborted) return;
    const part = new loaded[type](this.options);
    this.#parts.set(name, part);
    part.scan();
    part.refresh();
  }
}

/** Opens the details of an item; what shows them comes with the first. */
function dialogs(options) {
  let details = null;
  return async (id, known) => {
    const { Details } = await import('./details.js');
    if (options.signal.aborted) return;
    details ??= new Details(options);
    details.open(id, known);
  };
}

// A page that was tidied up gets its style again when predictions come back.
function style() {
  if (!document.querySelector(`link[href*="${STYLE}"]`)) document.head.append(own('link', { rel: 'stylesheet', href: STYLE }));
}

// What put the overlay on the page goes too: the page is then the host's alone.
function tidy() {
  for (const tag of document.querySelectorAll(TAGS)) tag.remove();
}
