/** Whether the copy of the legacy database is fit to be read. */
package com.rfid3.foresight.featurestore.replica;
