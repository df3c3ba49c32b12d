/** Features that follow from others and from the calendar: computed at each read, never stored. */
package com.rfid3.foresight.featurestore.derived;
