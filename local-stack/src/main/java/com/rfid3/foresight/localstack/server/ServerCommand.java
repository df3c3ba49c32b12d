package com.rfid3.foresight.localstack.server;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * What to start.
 *
 * @param name what people call it, in messages
 * @param arguments program and arguments; secrets do not belong here, every user can read them
 * @param environment added to this process's own environment
 * @param log file that receives both output streams, appended to; the pid file lies beside it
 */
public record ServerCommand(
    String name, List<String> arguments, Map<String, String> environment, Path log) {

  public ServerCommand {
    arguments = List.copyOf(arguments);
    environment = Map.copyOf(environment);
    log = log.toAbsolutePath();
  }

  /** Remembers the running process, so that whoever comes after a crash can end it. */
  public PidFile pidFile() {
    return PidFile.beside(log);
  }
}
