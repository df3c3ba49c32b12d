/** The hourly forecast run: when, once per slot, and what it did. */
package com.rfid3.foresight.prediction.run;
