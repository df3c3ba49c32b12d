/** Choice and combination of methods by rolling origin, with calibrated intervals. */
package com.rfid3.foresight.forecasting.auto;
