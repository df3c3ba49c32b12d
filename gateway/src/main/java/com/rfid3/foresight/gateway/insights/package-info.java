/** Dashboard figures of the inventory with what is predicted of it. */
package com.rfid3.foresight.gateway.insights;
