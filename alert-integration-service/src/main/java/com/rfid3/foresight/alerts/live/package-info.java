/** Tells listeners what changes in the list, as it changes. */
package com.rfid3.foresight.alerts.live;
