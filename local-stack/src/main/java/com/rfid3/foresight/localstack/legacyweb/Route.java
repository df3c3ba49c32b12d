package com.rfid3.foresight.localstack.legacyweb;

import java.io.IOException;
import java.sql.SQLException;

/** Answers one address. */
@FunctionalInterface
interface Route {

  Reply answer(Request request) throws SQLException, IOException;
}
