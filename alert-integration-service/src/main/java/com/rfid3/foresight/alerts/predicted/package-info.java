/**
 * Alerts that predictions propose: checked, told apart, opened and closed with hysteresis, kept.
 */
package com.rfid3.foresight.alerts.predicted;
