/** The doors through which people handle an alert. */
package com.rfid3.foresight.alerts.action;
