/** Copying from the legacy tables, around their reloads. */
package com.rfid3.foresight.featurestore.ingest;
