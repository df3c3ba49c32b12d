/** The one list of a shop day. */
package com.rfid3.foresight.prediction.today;
