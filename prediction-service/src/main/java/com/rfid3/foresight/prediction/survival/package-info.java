/** Times to an event of which some were not seen to their end. */
package com.rfid3.foresight.prediction.survival;
