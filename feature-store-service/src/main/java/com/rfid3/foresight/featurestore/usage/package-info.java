/** What the scans of an item say of its use: turns, service, laundry. */
package com.rfid3.foresight.featurestore.usage;
