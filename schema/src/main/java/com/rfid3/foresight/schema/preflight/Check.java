package com.rfid3.foresight.schema.preflight;

import com.rfid3.foresight.schema.database.Session;
import com.rfid3.foresight.schema.report.Finding;
import java.sql.SQLException;
import java.util.List;

/** One thing to look at before anything is changed. Reads only. */
@FunctionalInterface
interface Check {
  List<Finding> look(Session session) throws SQLException;
}
