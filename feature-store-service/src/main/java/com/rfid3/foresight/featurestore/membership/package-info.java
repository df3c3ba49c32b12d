/** Which category a rental class had at which time, and whether it was resale. */
package com.rfid3.foresight.featurestore.membership;
