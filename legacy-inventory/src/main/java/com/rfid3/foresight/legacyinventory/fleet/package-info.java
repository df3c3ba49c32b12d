/** Items as the legacy system holds them now, page by page. */
package com.rfid3.foresight.legacyinventory.fleet;
