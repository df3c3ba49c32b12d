package com.rfid3.foresight.localstack.unleash;

import com.rfid3.foresight.localstack.server.CacheFolder;
import com.rfid3.foresight.localstack.server.ServerCommand;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** How the Unleash server is started; its secrets travel in the environment. */
public record UnleashCommand(int port, int databasePort, UnleashSecrets secrets, Path log) {

  public ServerCommand command() {
    var arguments =
        List.of(
            Programs.of("node").toString(),
            "--max-old-space-size=192",
            UnleashRelease.server(CacheFolder.ofUser()).toString());
    return new ServerCommand("Unleash", arguments, environment(), log);
  }

  private Map<String, String> environment() {
    return Map.of(
        "DATABASE_URL",
        "postgres://postgres:" + secrets.database() + "@127.0.0.1:" + databasePort + "/postgres",
        "DATABASE_SSL",
        "false",
        "HTTP_HOST",
        "127.0.0.1",
        "HTTP_PORT",
        Integer.toString(port),
        "UNLEASH_DEFAULT_ADMIN_USERNAME",
        "admin",
        "INIT_BACKEND_API_TOKENS",
        secrets.backendToken(),
        "UNLEASH_DEFAULT_ADMIN_PASSWORD",
        secrets.dashboard(),
        "CHECK_VERSION",
        "false",
        "SEND_TELEMETRY",
        "false",
        "LOG_LEVEL",
        "warn");
  }
}
