/** Copies of what a rollback could touch, taken before the first change and checked when read. */
package com.rfid3.foresight.schema.backup;
