/** How often somebody may do what costs the shop something, counted for all replicas together. */
package com.rfid3.foresight.gateway.limits;
