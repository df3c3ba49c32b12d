/** What a rental class costs, from the point-of-sale row of the same number. */
package com.rfid3.foresight.legacyinventory.price;
