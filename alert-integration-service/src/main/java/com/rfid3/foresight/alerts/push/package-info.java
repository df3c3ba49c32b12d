/** Alerts that others push. */
package com.rfid3.foresight.alerts.push;
