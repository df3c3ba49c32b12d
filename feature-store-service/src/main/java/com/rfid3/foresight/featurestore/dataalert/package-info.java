/** What is wrong with the data themselves, as alerts: told to the alert service, and readable. */
package com.rfid3.foresight.featurestore.dataalert;
