/** Sends what changes to people and programs: outbox, channels, digest. */
package com.rfid3.foresight.alerts.delivery;
