/** One item of the legacy inventory, and pages of them. */
package com.rfid3.foresight.legacyinventory.item;
