/** Who is signed in on this browser, and what the role may do; the gateway decides it all the same. */
const ROLES = ['anonymous', 'viewer', 'planner', 'approver', 'admin'];

export class Caller {
  #told = { role: 'anonymous' };

  /** Takes what the gateway says of the caller. */
  learn(told) {
    this.#told = told ?? { role: 'anonymous' };
  }

  get role() {
    return this.#told.role;
  }

  /** The name by which decisions are kept; empty for whom nobody knows. */
  get name() {
    return this.#told.id ?? '';
  }

  get signedIn() {
    return this.role !== 'anonymous';
  }

  /** Whether the role is at least this one. */
  may(role) {
    return ROLES.indexOf(this.role) >= ROLES.indexOf(role);
  }

  /** As `may`, and for what concerns every store. */
  mayEverywhere(role) {
    return this.may(role) && !this.#told.store;
  }
}
