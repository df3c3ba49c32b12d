/** Which items the suite keeps an eye on, as people say. */
package com.rfid3.foresight.gateway.monitoring;
