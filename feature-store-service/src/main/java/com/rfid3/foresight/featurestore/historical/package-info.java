/** Features as they were at instants of the past, as known then or as known now. */
package com.rfid3.foresight.featurestore.historical;
