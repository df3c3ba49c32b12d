/** Values of features: measured, packed, compared. */
package com.rfid3.foresight.featurestore.value;
