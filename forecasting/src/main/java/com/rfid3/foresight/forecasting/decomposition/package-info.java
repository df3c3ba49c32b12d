/** Seasons: are they there, what is their figure, and a series without them. */
package com.rfid3.foresight.forecasting.decomposition;
