/** The sealed record of what was issued, decided, rated and seen. */
package com.rfid3.foresight.prediction.record;
