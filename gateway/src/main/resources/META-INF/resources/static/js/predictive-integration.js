/**
 * Predictions on the pages of RFID3. A plain script, so that it works however it is included; the
 * modules that do the work are loaded when they are needed. Its one global is PredictiveIntegration.
 */
(() => {
  'use strict';
  if (window.PredictiveIntegration) return;

  const script = document.currentScript;
  const MODULE = '/static/foresight/overlay/main.js';
  let running = null;

  // One word of how it got on, about nobody: a rollout goes on only where the overlay does.
  const report = word => fetch(`/static/foresight/report/${word}`, { method: 'POST', keepalive: true }).catch(() => {});
  let told = false;
  const failed = () => { if (!told) { told = true; report('failed'); } };
  const isOurs = text => String(text ?? '').includes('/static/foresight/');

  function watchErrors() {
    addEventListener('error', event => { if (isOurs(event.filename)) failed(); });
    addEventListener('unhandledrejection', event => { if (isOurs(event.reason?.stack)) failed(); });
  }

  class PredictiveIntegration {
    constructor() {
      this.isEnabled = false;
      this.apiBaseUrl = '/api/integrated';
      this.stop = null;
    }

    /** Starts once per page; a second call answers the same integration. */
    static initialize() {
      if (!running) {
        running = new PredictiveIntegration();
        running.ready = running.setup();
      }
      return running;
    }

    /** Loads what shows predictions. A page that cannot have them stays as it is. */
    async setup() {
      watchErrors();
      try {
        const { begin } = await import(MODULE);
        if (this.ended) return;
        this.stop = begin({ script, enabled: on => { this.isEnabled = on; } });
        report('began');
      } catch (error) {
        failed();
        throw error;
      }
    }

    /** Leaves the page as it was found. */
    destroy() {
      this.ended = true;
      this.stop?.();
      this.stop = null;
      this.isEnabled = false;
      if (running === this) running = null;
    }
  }

  window.PredictiveIntegration = PredictiveIntegration;
  const initialize = () => PredictiveIntegration.initialize();
  if (document.readyState === 'loading') document.addEventListener('DOMContentLoaded', initialize, { once: true });
  else initialize();
})();
