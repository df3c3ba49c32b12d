package com.rfid3.foresight.gateway.signin;

import com.rfid3.foresight.gateway.access.Pass;
import com.rfid3.foresight.platform.identity.Caller;

/** The page as text. Everything that came from outside is escaped. */
final class SignInPage {
  private static final String FRAME =
      """
      <!doctype html>
      <html lang="en"><head><meta charset="utf-8"><title>Sign in to Foresight</title>
      <meta name="viewport" content="width=device-width, initial-scale=1">
      <link rel="stylesheet" href="/foresight/sign-in.css"></head>
      <body><main><h1>Foresight</h1>
      %s
      </main></body></html>
      """;
  private static final String PROVIDER =
      "<p><a href=\"/foresight/sign-in/oidc\">Sign in with your organisation</a></p>\n";

  private SignInPage() {}

  /** The form; {@code complaint} says what was wrong, or is empty. */
  static String form(String next, String complaint, boolean provider) {
    String said =
        complaint.isEmpty()
            ? ""
            : "<p id=\"wrong\" role=\"alert\">" + escaped(complaint) + "</p>\n";
    String described = complaint.isEmpty() ? "" : " aria-describedby=\"wrong\"";
    return FRAME.formatted(
        """
        %s<form method="post" action="/foresight/sign-in">
        <label for="key">Access key</label>
        <input id="key" name="key" type="password" autocomplete="current-password" required autofocus%s>
        <input type="hidden" name="next" value="%s">
        <button>Sign in</button></form>
        %s<p>Whoever runs this installation makes keys with <code>./foresight keys create</code>.</p>
        """
            .formatted(said, described, escaped(next), provider ? PROVIDER : ""));
  }

  static String signedIn(Pass pass) {
    Caller caller = pass.caller();
    String store = caller.isBound() ? ", store " + escaped(caller.store()) : "";
    return FRAME.formatted(
        """
        <p>You are signed in as <strong>%s</strong> (%s%s).</p>
        <form method="post" action="/foresight/sign-out">
        <input type="hidden" name="csrf" value="%s"><button>Sign out</button></form>
        <p><a href="/foresight/">The integrated reads</a></p>
        """
            .formatted(escaped(caller.id()), caller.role().wire(), store, escaped(pass.csrf())));
  }

  private static String escaped(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;")
        .replace("'", "&#39;");
  }
}
