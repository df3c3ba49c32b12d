/** The daily list as a message. */
package com.rfid3.foresight.alerts.digest;
