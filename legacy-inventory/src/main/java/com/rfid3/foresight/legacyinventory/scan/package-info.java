/** Scans of the legacy system, read without ever holding a lock it could wait for. */
package com.rfid3.foresight.legacyinventory.scan;
