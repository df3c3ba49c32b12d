package com.rfid3.foresight.gateway.document;

import java.util.ArrayList;
import java.util.List;

/** A path whose places count and whose names for them do not: {@code a/{}/b}. */
record Form(String text) {
  private static final String PLACE = "\\{[^}]*}";

  /** Of a path with or without a query. */
  static Form of(String path) {
    return new Form(path.split("\\?", 2)[0].replaceAll(PLACE, "{}"));
  }

  /** Whether a path of the other form has one of this form: a place takes any word. */
  boolean takes(Form other) {
    String[] own = text.split("/", -1);
    String[] theirs = other.text.split("/", -1);
    boolean alike = own.length == theirs.length;
    for (int i = 0; alike && i < own.length; i++) {
      alike = own[i].equals("{}") || own[i].equals(theirs[i]);
    }
    return alike;
  }

  /** Whether the other's segments begin with those of this one. */
  boolean begins(Form other) {
    return other.equals(this) || other.text.startsWith(text + "/");
  }

  /** What the places of a path are called, from left to right. */
  static List<String> places(String path) {
    var names = new ArrayList<String>();
    for (String segment : path.split("\\?", 2)[0].split("/", -1)) {
      if (segment.startsWith("{")) {
        names.add(segment.substring(1, segment.length() - 1));
      }
    }
    return names;
  }
}
