/** What a contract number says of the contract. */
package com.rfid3.foresight.legacyinventory.contract;
