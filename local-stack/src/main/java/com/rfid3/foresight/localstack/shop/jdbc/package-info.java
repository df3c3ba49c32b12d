/** Writes a demo shop into the legacy tables by JDBC. */
package com.rfid3.foresight.localstack.shop.jdbc;
