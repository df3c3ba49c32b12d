/** What will be free of a rental class on the days to come, and the chance that it runs short. */
package com.rfid3.foresight.prediction.availability;
