/** What every door has in common through which people change something. */
package com.rfid3.foresight.alerts.desk;
