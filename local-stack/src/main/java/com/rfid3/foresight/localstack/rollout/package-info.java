/** The phases of a rollout, A to E, and what each must show before the next. */
package com.rfid3.foresight.localstack.rollout;
