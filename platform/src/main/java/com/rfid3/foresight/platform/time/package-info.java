/** The clock that services are given. */
package com.rfid3.foresight.platform.time;
