/** The six predictions, their training, registry and outcomes. */
package com.rfid3.foresight.prediction;
