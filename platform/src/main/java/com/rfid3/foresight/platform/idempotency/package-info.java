/** Writes that are done once however often they are sent. */
package com.rfid3.foresight.platform.idempotency;
