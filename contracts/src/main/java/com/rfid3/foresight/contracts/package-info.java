/** The records that travel between the services and to the public, one package per service. */
package com.rfid3.foresight.contracts;
