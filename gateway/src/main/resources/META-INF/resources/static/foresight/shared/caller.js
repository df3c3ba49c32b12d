/** Whether somebody is signed in on this browser. What a role may do, the gateway decides. */
const SIGNED_IN = /(?:^|; )foresight_csrf=[^;]/;

export class Caller {
  /** The session itself is not for scripts; the token that goes with it is there as long as it. */
  get signedIn() {
    return SIGNED_IN.test(document.cookie);
  }
}
