/** The shop's stores under the codes of its systems. */
package com.rfid3.foresight.legacyinventory.store;
