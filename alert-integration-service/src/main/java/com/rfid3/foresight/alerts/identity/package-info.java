/** What makes two alerts the same alert: ids, spellings, fingerprints. */
package com.rfid3.foresight.alerts.identity;
