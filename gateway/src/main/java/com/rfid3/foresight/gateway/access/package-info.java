/** Who comes in by the front door, and what they show to prove it. */
package com.rfid3.foresight.gateway.access;
