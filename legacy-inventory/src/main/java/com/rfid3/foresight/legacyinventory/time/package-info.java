/** The clock of the shop. */
package com.rfid3.foresight.legacyinventory.time;
