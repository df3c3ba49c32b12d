package com.rfid3.foresight.localstack.server;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;

/** A running child process, held by its handle: never looked up by name. */
public final class ServerProcess implements AutoCloseable {
  private static final long LONGEST_LOG = 10_000_000;
  private static final Duration GRACE = Duration.ofSeconds(20);
  // A session of its own keeps the terminal's Ctrl-C away: the owner stops children in its order.
  private static final Path OWN_SESSION = Path.of("/usr/bin/setsid");

  private final ServerCommand command;
  private final Process process;

  private ServerProcess(ServerCommand command, Process process) {
    this.command = command;
    this.process = process;
  }

  public static ServerProcess start(ServerCommand command) {
    try {
      prepare(command.log());
      var builder =
          new ProcessBuilder(inOwnSession(command.arguments()))
              .redirectErrorStream(true)
              .redirectInput(ProcessBuilder.Redirect.from(Path.of("/dev/null").toFile()))
              .redirectOutput(ProcessBuilder.Redirect.appendTo(command.log().toFile()));
      builder.environment().putAll(command.environment());
      var process = builder.start();
      command.pidFile().write(process.toHandle());
      return new ServerProcess(command, process);
    } catch (IOException e) {
      throw new ServerFailure(command.name() + " could not be started: " + e.getMessage(), e);
    }
  }

  private static void prepare(Path log) throws IOException {
    Files.createDirectories(log.getParent());
    if (Files.exists(log) && Files.size(log) > LONGEST_LOG) {
      var previous = log.resolveSibling(log.getFileName() + ".1");
      Files.move(log, previous, StandardCopyOption.REPLACE_EXISTING);
    }
  }

  private static List<String> inOwnSession(List<String> arguments) {
    if (!Files.isExecutable(OWN_SESSION)) {
      return arguments;
    }
    var wrapped = new ArrayList<String>(List.of(OWN_SESSION.toString()));
    wrapped.addAll(arguments);
    return wrapped;
  }

  public String name() {
    return command.name();
  }

  public ProcessHandle handle() {
    return process.toHandle();
  }

  public boolean alive() {
    return process.isAlive();
  }

  /** Asks it to end (SIGTERM) and does not wait. */
  public void requestEnd() {
    process.destroy();
  }

  /** Asks it to end, waits, and ends it by force when it does not. */
  public void stop() {
    process.destroy();
    if (!endedWithin(GRACE)) {
      kill();
    }
    command.pidFile().delete();
  }

  /** Ends it at once, as a crash would (SIGKILL). */
  public void kill() {
    process.destroyForcibly();
    endedWithin(GRACE);
    command.pidFile().delete();
  }

  @Override
  public void close() {
    stop();
  }

  public boolean endedWithin(Duration patience) {
    try {
      return process.waitFor(patience.toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return !process.isAlive();
    }
  }

  /** A failure that names the server and shows the end of its log. */
  public ServerFailure failure(String what) {
    return new ServerFailure(
        command.name() + " " + what + "; its log " + command.log() + " ends:\n" + logEnd());
  }

  private String logEnd() {
    try {
      var lines = Files.readAllLines(command.log());
      return lines.subList(Math.max(0, lines.size() - 12), lines.size()).stream()
          .map(line -> line.substring(0, Math.min(line.length(), 300)))
          .collect(Collectors.joining("\n"));
    } catch (IOException e) {
      return "(unreadable: " + e.getMessage() + ")";
    }
  }
}
