/** Signs that the legacy application is reloading its tables. */
package com.rfid3.foresight.legacyinventory.reload;
