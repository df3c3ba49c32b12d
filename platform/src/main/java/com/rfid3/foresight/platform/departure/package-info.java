/** How a service takes leave of its callers before it ends, so that none of them is cut off. */
package com.rfid3.foresight.platform.departure;
