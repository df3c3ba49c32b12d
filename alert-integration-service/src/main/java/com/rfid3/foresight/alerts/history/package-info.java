/** What became of every alert, change by change, and what the merge spares people. */
package com.rfid3.foresight.alerts.history;
