/** Takes the suite out, step by step, so that a run that was killed is finished by another. */
package com.rfid3.foresight.localstack.rollback;
