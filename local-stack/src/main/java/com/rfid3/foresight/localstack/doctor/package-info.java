/**
 * Is this machine fit for the suite? Runs from source before anything is built, so it uses nothing
 * but the JDK.
 */
package com.rfid3.foresight.localstack.doctor;
