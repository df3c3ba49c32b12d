/** What happens by the clock: poll the predictions once per slot, look at the tables, link rows. */
package com.rfid3.foresight.alerts.cycle;
