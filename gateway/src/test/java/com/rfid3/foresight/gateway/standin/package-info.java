/** Small real servers in place of the other services and of the legacy application. */
package com.rfid3.foresight.gateway.standin;
