/** Rental classes: their category and their fleet. */
package com.rfid3.foresight.legacyinventory.rentalclass;
