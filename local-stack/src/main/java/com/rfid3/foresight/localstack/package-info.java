/** The embedded default: MariaDB, Redis, a demo shop and a legacy stand-in. */
package com.rfid3.foresight.localstack;
