/** All methods by their names. */
package com.rfid3.foresight.forecasting.catalogue;
