/** The feature cycle: ingest, compute, publish. */
package com.rfid3.foresight.featurestore.cycle;
