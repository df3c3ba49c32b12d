/**
 * The merge: a list of small stages, each a pure function that leaves its reason on every alert.
 */
package com.rfid3.foresight.alerts.merge;
