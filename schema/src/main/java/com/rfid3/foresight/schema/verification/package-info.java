/** Proof that the legacy database is as it was: definitions and rows, before and after. */
package com.rfid3.foresight.schema.verification;
