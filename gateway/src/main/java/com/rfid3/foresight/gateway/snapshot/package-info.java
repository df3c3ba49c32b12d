/** A copy of the inventory's figures in memory, renewed in the background. */
package com.rfid3.foresight.gateway.snapshot;
