/** Watches each flag while it is open, and pauses one that goes past its limits. */
package com.rfid3.foresight.gateway.guard;
