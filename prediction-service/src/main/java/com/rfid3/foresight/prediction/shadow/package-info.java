/** A challenger beside what serves: both predict, and what came of it decides. */
package com.rfid3.foresight.prediction.shadow;
