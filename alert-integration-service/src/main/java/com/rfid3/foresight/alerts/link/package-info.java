/** Names on the legacy row the prediction that explains it. */
package com.rfid3.foresight.alerts.link;
