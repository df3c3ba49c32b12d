/** The door for rules about alerts, and their trial before they are in force. */
package com.rfid3.foresight.alerts.rule;
