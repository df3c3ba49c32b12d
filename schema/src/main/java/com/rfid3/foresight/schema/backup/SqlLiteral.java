package com.rfid3.foresight.schema.backup;

/** A value as it is written in SQL, always on one line. */
final class SqlLiteral {
  private SqlLiteral() {}

  /** {@code null} is a value here: the database's NULL. */
  static String of(String value) {
    if (value == null) {
      return "NULL";
    }
    var literal = new StringBuilder(value.length() + 2).append('\'');
    for (int i = 0; i < value.length(); i++) {
      append(literal, value.charAt(i));
    }
    return literal.append('\'').toString();
  }

  /** Bytes, given as hexadecimal digits. */
  static String ofBytes(String hexadecimal) {
    return hexadecimal == null ? "NULL" : "X'" + hexadecimal + "'";
  }

  private static void append(StringBuilder literal, char c) {
    switch (c) {
      case '\'' -> literal.append("\\'");
      case '\\' -> literal.append("\\\\");
      case '\n' -> literal.append("\\n");
      case '\r' -> literal.append("\\r");
      case '\0' -> literal.append("\\0");
      case '\u001a' -> literal.append("\\Z");
      default -> literal.append(c);
    }
  }
}
