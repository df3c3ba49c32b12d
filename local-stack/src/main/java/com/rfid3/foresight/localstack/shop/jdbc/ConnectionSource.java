package com.rfid3.foresight.localstack.shop.jdbc;

import java.sql.Connection;
import java.sql.SQLException;

/** Opens connections whose default database is the legacy one. */
@FunctionalInterface
public interface ConnectionSource {

  /** A new connection; the caller closes it. */
  Connection open() throws SQLException;
}
