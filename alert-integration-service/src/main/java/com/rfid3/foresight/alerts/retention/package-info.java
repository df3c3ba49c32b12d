/** What is forgotten, and when. */
package com.rfid3.foresight.alerts.retention;
