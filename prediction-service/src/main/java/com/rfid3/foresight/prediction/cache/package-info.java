/** Answers ready in Redis, one value per item and one per class. */
package com.rfid3.foresight.prediction.cache;
