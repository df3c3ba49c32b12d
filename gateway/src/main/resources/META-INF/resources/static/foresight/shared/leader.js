/**
 * One tab asks for all. Tabs of one browser share six connections to a host, and the host's own
 * pages need theirs. A lease in local storage says who leads: it works without a secure context,
 * which web locks do not, and a shop's network has none.
 */
const LEASE = 'foresight.leader';
const CHANNEL = 'foresight';
const RENEW_MILLIS = 500;
const LEASE_MILLIS = 1500;

/** Holds the lead while the tab is seen, and carries what the leader learns to the others. */
export class Leader {
  #me = Math.random().toString(36).slice(2);
  #channel = typeof BroadcastChannel === 'function' ? new BroadcastChannel(CHANNEL) : null;
  #leads = false;
  #storage;
  #signal;
  #changed;

  /** `changed(leads)` is called when the lead is won or lost, `heard(message)` for what others say. */
  constructor({ signal, changed, heard, storage = safeStorage() }) {
    this.#storage = storage;
    this.#signal = signal;
    this.#changed = changed;
    this.#channel?.addEventListener('message', event => heard(event.data), { signal });
    const look = () => this.#look();
    document.addEventListener('visibilitychange', look, { signal });
    addEventListener('pagehide', () => this.#resign(), { signal });
    addEventListener('storage', event => event.key === LEASE && look(), { signal });
    const timer = setInterval(look, RENEW_MILLIS);
    signal.addEventListener('abort', () => { clearInterval(timer); this.#resign(); this.#channel?.close(); });
    look();
  }

  get leads() {
    return this.#leads;
  }

  /** Tells the other tabs. */
  tell(message) {
    if (!this.#signal.aborted) this.#channel?.postMessage(message);
  }

  #look() {
    if (document.hidden) return this.#resign();
    const lease = read(this.#storage);
    const free = !lease || lease.until < Date.now() || lease.id === this.#me;
    if (free) this.#storage?.setItem(LEASE, JSON.stringify({ id: this.#me, until: Date.now() + LEASE_MILLIS }));
    this.#turn(free);
  }

  #resign() {
    if (read(this.#storage)?.id === this.#me) this.#storage?.removeItem(LEASE);
    this.#turn(false);
  }

  #turn(leads) {
    if (leads === this.#leads) return;
    this.#leads = leads;
    this.#changed(leads);
  }
}

function read(storage) {
  try {
    return JSON.parse(storage?.getItem(LEASE) ?? 'null');
  } catch {
    return null;
  }
}

// Storage can be forbidden; then every tab that is seen asks for itself.
function safeStorage() {
  try {
    localStorage.setItem(`${LEASE}.try`, '1');
    localStorage.removeItem(`${LEASE}.try`);
    return localStorage;
  } catch {
    return null;
  }
}
