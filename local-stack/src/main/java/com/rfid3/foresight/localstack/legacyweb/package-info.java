/** A stand-in for the legacy web application, for demonstration and tests. */
package com.rfid3.foresight.localstack.legacyweb;
