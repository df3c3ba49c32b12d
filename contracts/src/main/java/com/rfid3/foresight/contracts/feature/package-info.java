/** What feature-store-service says: labels, states, feature values. */
package com.rfid3.foresight.contracts.feature;
