/** What alert-integration-service says: the one merged list. */
package com.rfid3.foresight.contracts.alert;
