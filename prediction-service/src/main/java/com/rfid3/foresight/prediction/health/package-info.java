/** Whether this service can answer. */
package com.rfid3.foresight.prediction.health;
