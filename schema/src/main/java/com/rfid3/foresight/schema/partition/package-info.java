/** The months of the feature store: new ones made ahead, old ones dropped, nothing current lost. */
package com.rfid3.foresight.schema.partition;
