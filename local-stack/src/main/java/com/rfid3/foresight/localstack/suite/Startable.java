package com.rfid3.foresight.localstack.suite;

/** Starts one part of the suite and returns its process when the part is ready to be used. */
@FunctionalInterface
interface Startable {
  ProcessHandle start();
}
