/** What the gateway says of the inventory as it is: the legacy figures, in the legacy formulas. */
package com.rfid3.foresight.contracts.insight;
