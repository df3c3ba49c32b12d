/** Everything that is not the suite's goes to the legacy application unchanged. */
package com.rfid3.foresight.gateway.passthrough;
