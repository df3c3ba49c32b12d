/** Features in Redis: a cache of what they are. */
package com.rfid3.foresight.featurestore.online;
