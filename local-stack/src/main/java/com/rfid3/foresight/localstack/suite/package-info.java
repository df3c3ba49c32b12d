/** Starts, watches, shows and stops the whole suite on one machine: the verbs of the launcher. */
package com.rfid3.foresight.localstack.suite;
