/** The five reads under load while a part of the suite is killed, checked answer by answer. */
package com.rfid3.foresight.benchmarks.chaos;
