/** Which features there are. */
package com.rfid3.foresight.featurestore.catalogue;
