/** What the records hold for the types that need more than they have. */
package com.rfid3.foresight.prediction.evidence;
