/** The Theta method and its dynamic optimised form. */
package com.rfid3.foresight.forecasting.theta;
