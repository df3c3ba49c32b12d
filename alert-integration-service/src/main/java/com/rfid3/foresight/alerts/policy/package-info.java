/** What people lay down about alerts: matchers, silences, maintenance windows, rules. */
package com.rfid3.foresight.alerts.policy;
