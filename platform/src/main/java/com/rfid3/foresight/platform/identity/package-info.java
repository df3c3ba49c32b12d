/** Who is calling: the key between the services. */
package com.rfid3.foresight.platform.identity;
