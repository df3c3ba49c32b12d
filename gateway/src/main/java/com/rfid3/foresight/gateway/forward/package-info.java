/** Hands a public call to the service that owns it, and its answer back in the suite's envelope. */
package com.rfid3.foresight.gateway.forward;
