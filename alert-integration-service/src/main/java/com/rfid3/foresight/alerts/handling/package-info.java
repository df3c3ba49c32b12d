/** What people do with alerts, kept beside the legacy row and never in it. */
package com.rfid3.foresight.alerts.handling;
