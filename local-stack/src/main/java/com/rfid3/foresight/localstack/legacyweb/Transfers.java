package com.rfid3.foresight.localstack.legacyweb;

import java.io.IOException;
import java.io.InputStream;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Files in and out, cookies: what a proxy in front must pass without touching. */
final class Transfers {

  private static final int CHUNK = 16 * 1024;
  private static final Pattern VISITS = Pattern.compile("visits=(\\d{1,6})");

  private final Sql sql;

  Transfers(Sql sql) {
    this.sql = sql;
  }

  /** Items as a CSV file. */
  Reply itemsCsv(Request request) throws SQLException {
    StringBuilder csv = new StringBuilder("tag_id,common_name,status,quality\r\n");
    for (Map<String, Object> row :
        sql.rows(
            """
            SELECT tag_id, common_name, status, quality FROM id_item_master
            WHERE item_num IS NULL ORDER BY tag_id""")) {
      row.values().forEach(value -> csv.append(cell(value)).append(','));
      csv.setLength(csv.length() - 1);
      csv.append("\r\n");
    }
    return Reply.of(200, "text/csv; charset=utf-8", csv.toString())
        .with("Content-Disposition", "attachment; filename=\"items.csv\"");
  }

  private static String cell(Object value) {
    return "\"" + String.valueOf(value).replace("\"", "\"\"") + "\"";
  }

  /** Takes an upload of any size, keeps nothing, and says what came. */
  Reply upload(Request request) throws IOException {
    if (!request.method().equals("POST")) {
      return Reply.of(405, "text/html; charset=utf-8", "<!doctype html><h1>Method Not Allowed</h1>")
          .with("Allow", "POST, OPTIONS");
    }
    byte[] buffer = new byte[CHUNK];
    long bytes = 0;
    long lines = 0;
    InputStream body = request.body();
    for (int read = body.read(buffer); read >= 0; read = body.read(buffer)) {
      bytes += read;
      lines += newlines(buffer, read);
    }
    Map<String, Object> answer = new LinkedHashMap<>();
    answer.put("status", "success");
    answer.put("bytes", bytes);
    answer.put("lines", lines);
    answer.put("content_type", request.headers().getOrDefault("content-type", ""));
    return Reply.json(answer);
  }

  private static int newlines(byte[] buffer, int length) {
    int count = 0;
    for (int i = 0; i < length; i++) {
      count += buffer[i] == '\n' ? 1 : 0;
    }
    return count;
  }

  /** Counts visits in a cookie. */
  Reply session(Request request) {
    Matcher earlier = VISITS.matcher(request.headers().getOrDefault("cookie", ""));
    int visits = earlier.find() ? Integer.parseInt(earlier.group(1)) + 1 : 1;
    return Reply.json(Map.of("visits", visits))
        .with("Set-Cookie", "visits=" + visits + "; Path=/; HttpOnly; SameSite=Lax");
  }
}
