/** The legacy health alerts: read as they are, linked to a prediction, never inserted into. */
package com.rfid3.foresight.legacyinventory.alert;
