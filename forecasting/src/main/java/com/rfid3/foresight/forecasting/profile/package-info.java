/** What kind of series one has before it: demand pattern, season, start, outliers and shifts. */
package com.rfid3.foresight.forecasting.profile;
