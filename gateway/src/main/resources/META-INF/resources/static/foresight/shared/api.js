/** Calls of the suite's API. Every call comes back with an answer; none throws. */
export const API = '/api/integrated';
const TIMEOUT_MILLIS = 10_000;

/** @typedef {{ok: boolean, http: number, data?: any, predictive?: any, body?: any, code?: string, detail?: string, violations?: any[], retryAfter?: number, at: number}} Outcome */

/** Reads. A query member without a value is left out. @returns {Promise<Outcome>} */
export function ask(path, query = {}, signal) {
  return call('GET', address(path, query), undefined, {}, signal);
}

/** Reads many things by their names, which are too many for an address. @returns {Promise<Outcome>} */
export function askFor(path, body, signal) {
  return call('POST', address(path), body, csrf(), signal);
}

/** Writes, at most once however often it is sent. @returns {Promise<Outcome>} */
export function send(method, path, body) {
  return call(method, address(path), body, { 'Idempotency-Key': key(), ...csrf() });
}

/** The address of a call: from the root as it stands, else under the API. */
export function address(path, query = {}) {
  const url = path.startsWith('/') ? path : `${API}/${path}`;
  const kept = Object.entries(query).filter(([, value]) => value !== undefined && value !== null && value !== '');
  return kept.length ? `${url}?${new URLSearchParams(kept)}` : url;
}

async function call(method, url, body, headers, signal) {
  const limit = AbortSignal.timeout(TIMEOUT_MILLIS);
  try {
    const response = await fetch(url, {
      method,
      credentials: 'same-origin',
      headers: { Accept: 'application/json', ...(body === undefined ? {} : { 'Content-Type': 'application/json' }), ...headers },
      body: body === undefined ? undefined : JSON.stringify(body),
      signal: signal ? AbortSignal.any([signal, limit]) : limit,
    });
    return await read(response);
  } catch {
    return { ok: false, http: 0, code: signal?.aborted ? 'ABORTED' : 'UNREACHABLE', at: Date.now() };
  }
}

async function read(response) {
  const body = await response.json().catch(() => null);
  const at = Date.now();
  if (response.ok && body !== null) {
    return { ok: true, http: response.status, body, data: body.data ?? body, predictive: body.predictive, at };
  }
  return {
    ok: false,
    http: response.status,
    code: body?.code ?? (response.status === 404 ? 'NOT_FOUND' : 'SYSTEM_ERROR'),
    detail: body?.detail ?? body?.error,
    violations: body?.violations,
    retryAfter: Number(response.headers.get('Retry-After')) || undefined,
    at,
  };
}

function csrf() {
  const token = document.cookie.match(/(?:^|; )foresight_csrf=([^;]+)/)?.[1];
  return token ? { 'X-CSRF-Token': decodeURIComponent(token) } : {};
}

// randomUUID would need a secure context, and a shop's own network has none.
function key() {
  return Array.from(crypto.getRandomValues(new Uint8Array(16)), byte => byte.toString(16).padStart(2, '0')).join('');
}
