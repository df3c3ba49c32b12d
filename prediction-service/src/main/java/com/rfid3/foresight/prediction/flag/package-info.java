/** Which types are switched on. */
package com.rfid3.foresight.prediction.flag;
