package com.rfid3.foresight.localstack.doctor;

import java.util.List;

/** Looks at one aspect of the machine and changes nothing. */
@FunctionalInterface
interface Check {
  List<Finding> look();
}
