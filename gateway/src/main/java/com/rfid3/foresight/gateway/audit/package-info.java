/** Who did what and when: every write, every sign-in, every change of a flag. */
package com.rfid3.foresight.gateway.audit;
