package com.rfid3.foresight.localstack.suite;

import com.rfid3.foresight.localstack.legacyweb.LegacyWeb;
import com.rfid3.foresight.localstack.server.ServerCommand;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** How the stand-in for the legacy web application is started: beside the suite, as in a shop. */
record LegacyCommand(UpOptions options, Secrets secrets) {
  ServerCommand command() {
    var arguments = new ArrayList<>(Jvm.command("128m"));
    arguments.addAll(
        List.of("-cp", System.getProperty("java.class.path"), LegacyWeb.class.getName()));
    return new ServerCommand(
        Part.LEGACY.label(), arguments, environment(), options.folder().log(Part.LEGACY));
  }

  private Map<String, String> environment() {
    return Map.of(
        "FORESIGHT_HTTP_PORT",
        Integer.toString(options.ports().of(Part.LEGACY)),
        "FORESIGHT_REDIS_URL",
        "redis://127.0.0.1:" + options.ports().of(Part.REDIS),
        "FORESIGHT_DB_HOST",
        "127.0.0.1",
        "FORESIGHT_DB_PORT",
        Integer.toString(options.ports().of(Part.MARIADB)),
        "FORESIGHT_DB_USER",
        "rfid_user",
        "FORESIGHT_DB_PASSWORD",
        secrets.legacy(),
        "FORESIGHT_DB_LEGACY",
        DemoDatabase.LEGACY);
  }
}
