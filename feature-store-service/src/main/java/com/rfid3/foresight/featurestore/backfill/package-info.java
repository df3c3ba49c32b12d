/** Feature rows for a window of the past, as the cycles of that time would have written them. */
package com.rfid3.foresight.featurestore.backfill;
