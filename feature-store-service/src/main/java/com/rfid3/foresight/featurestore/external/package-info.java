/** Values from outside the shop: weather, economy, events. Asked for, checked, kept like pushes. */
package com.rfid3.foresight.featurestore.external;
