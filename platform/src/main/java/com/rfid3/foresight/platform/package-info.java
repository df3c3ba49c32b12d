/** What every service shares: web, flags, identity, jobs, idempotency and health. */
package com.rfid3.foresight.platform;
