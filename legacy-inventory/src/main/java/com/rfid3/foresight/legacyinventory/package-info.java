/** The only code that knows the legacy tables. */
package com.rfid3.foresight.legacyinventory;
