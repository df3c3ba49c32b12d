/** The door for silences and maintenance windows. */
package com.rfid3.foresight.alerts.silence;
