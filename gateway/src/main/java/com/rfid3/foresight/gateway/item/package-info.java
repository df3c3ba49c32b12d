/** Predictions of one item. */
package com.rfid3.foresight.gateway.item;
