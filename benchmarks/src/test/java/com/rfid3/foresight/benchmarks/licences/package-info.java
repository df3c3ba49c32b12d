/** Under which licences the rooms may use what they ship. */
package com.rfid3.foresight.benchmarks.licences;
