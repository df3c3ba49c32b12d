package com.rfid3.foresight.localstack.legacyweb;

import java.io.InputStream;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;

/**
 * What a route sees of a request.
 *
 * @param method GET, POST, …
 * @param query decoded parameters, the first of each name
 * @param headers the first of each name, names in lower case
 * @param body to be read at most once
 */
record Request(
    String method, Map<String, String> query, Map<String, String> headers, InputStream body) {

  static Map<String, String> parse(String rawQuery) {
    Map<String, String> values = new HashMap<>();
    for (String pair : rawQuery.split("&", -1)) {
      int equals = pair.indexOf('=');
      if (equals > 0) {
        values.putIfAbsent(decode(pair.substring(0, equals)), decode(pair.substring(equals + 1)));
      }
    }
    return values;
  }

  private static String decode(String text) {
    return URLDecoder.decode(text, StandardCharsets.UTF_8);
  }

  String value(String name, String otherwise) {
    return query.getOrDefault(name, otherwise);
  }

  /**
   * A whole number.
   *
   * @throws IllegalArgumentException as the legacy routes fail on text
   */
  int number(String name, int otherwise) {
    return query.containsKey(name) ? Integer.parseInt(query.get(name)) : otherwise;
  }
}
