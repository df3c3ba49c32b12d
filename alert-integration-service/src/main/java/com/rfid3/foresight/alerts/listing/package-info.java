/** The merged list in memory, and the pages that are read from it. */
package com.rfid3.foresight.alerts.listing;
