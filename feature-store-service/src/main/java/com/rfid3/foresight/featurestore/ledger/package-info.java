/** The append-only ledger of scans: what the legacy table forgets every hour. */
package com.rfid3.foresight.featurestore.ledger;
