/** Features in MariaDB: what they were and what they are. */
package com.rfid3.foresight.featurestore.offline;
