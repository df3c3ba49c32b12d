/** Methods for demand that is mostly zero. */
package com.rfid3.foresight.forecasting.intermittent;
