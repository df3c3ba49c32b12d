/** The states of an item, as scans and items spell them. */
package com.rfid3.foresight.legacyinventory.status;
