/** What predictions were worth to the shop, as figures for its dashboards. */
package com.rfid3.foresight.prediction.worth;
