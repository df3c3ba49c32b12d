/** How the suite is, and how its flags stand. */
package com.rfid3.foresight.gateway.status;
