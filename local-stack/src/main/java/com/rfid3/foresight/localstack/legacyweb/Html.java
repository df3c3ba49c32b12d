package com.rfid3.foresight.localstack.legacyweb;

/** Text in HTML. */
final class Html {

  private Html() {}

  /** Safe as element content and within double or single quotes. */
  static String escape(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;")
        .replace("'", "&#39;");
  }
}
