/** The category of a rental class, with the known faults of the map corrected. */
package com.rfid3.foresight.featurestore.category;
