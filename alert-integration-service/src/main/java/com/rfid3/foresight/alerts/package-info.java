/** Merges legacy health alerts with predictive alerts. */
package com.rfid3.foresight.alerts;
