/** Sets the legacy alert's own fields with what people did, where that is switched on. */
package com.rfid3.foresight.alerts.writethrough;
