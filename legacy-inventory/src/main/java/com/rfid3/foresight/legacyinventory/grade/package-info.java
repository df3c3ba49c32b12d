/** Grades of items. */
package com.rfid3.foresight.legacyinventory.grade;
