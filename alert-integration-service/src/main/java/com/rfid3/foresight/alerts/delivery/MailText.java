package com.rfid3.foresight.alerts.delivery;

import com.fasterxml.jackson.databind.JsonNode;

/** A mail: subject, plain text, and the same as HTML in which whatever an alert says is text. */
record MailText(String subject, String plain, String html) {
  private static final int LONGEST_SUBJECT = 150;

  MailText {
    // A line break in a subject would begin a header of somebody else's choosing.
    String oneLine = subject.replaceAll("\\p{Cntrl}+", " ").strip();
    subject = oneLine.substring(0, Math.min(oneLine.length(), LONGEST_SUBJECT));
  }

  static MailText given(JsonNode payload) {
    JsonNode digest = payload.path("digest");
    return new MailText(
        digest.path("subject").asText(),
        digest.path("text").asText(),
        digest.path("html").asText());
  }

  static MailText ofAlert(JsonNode payload) {
    JsonNode alert = payload.path("alert");
    String event = payload.path("event").asText();
    String message = alert.path("message").asText();
    String severity = alert.path("severity").asText();
    StringBuilder plain = new StringBuilder();
    StringBuilder html = new StringBuilder("<p>").append(Html.escape(message)).append("</p><ul>");
    for (String member : new String[] {"id", "item_id", "rental_class", "category", "store"}) {
      String value = alert.path(member).asText("");
      if (!value.isEmpty()) {
        plain.append(member).append(": ").append(value).append('\n');
        html.append("<li>").append(member).append(": ").append(Html.escape(value)).append("</li>");
      }
    }
    return new MailText(
        "[" + severity + "] " + event + ": " + message,
        message + "\n\n" + plain,
        html.append("</ul>").toString());
  }
}
