/** Who is calling: the key between the services, and the caller it vouches for. */
package com.rfid3.foresight.platform.identity;
