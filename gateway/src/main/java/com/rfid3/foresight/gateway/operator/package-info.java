/** The door for those who run the suite: the launcher, the Unleash server, administrators. */
package com.rfid3.foresight.gateway.operator;
