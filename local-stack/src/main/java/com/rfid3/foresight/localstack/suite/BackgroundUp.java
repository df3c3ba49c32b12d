package com.rfid3.foresight.localstack.suite;

import com.rfid3.foresight.localstack.server.ServerCommand;
import com.rfid3.foresight.localstack.server.ServerProcess;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Starts the suite in a process that outlives this one, and shows its progress until it is ready.
 */
final class BackgroundUp {
  private static final Duration PAUSE = Duration.ofMillis(100);

  private final SuiteFolder folder;
  private long shown;

  BackgroundUp(SuiteFolder folder) {
    this.folder = folder;
  }

  int start(List<String> options) {
    // A crashed suite could not withdraw it, and nobody holds the lock.
    RunningSuite.withdraw(folder);
    shown = length();
    var process = ServerProcess.start(command(options));
    while (process.alive() && !ready()) {
      process.endedWithin(PAUSE);
      showNews();
    }
    process.endedWithin(PAUSE);
    showNews();
    return process.alive() ? 0 : 1;
  }

  private boolean ready() {
    return RunningSuite.read(folder).isPresent();
  }

  private ServerCommand command(List<String> options) {
    var arguments = new ArrayList<>(Jvm.command("1g"));
    arguments.add("-Dforesight.home=" + folder.project());
    arguments.addAll(List.of("-cp", System.getProperty("java.class.path")));
    arguments.addAll(List.of(ForesightCommand.class.getName(), "up"));
    arguments.addAll(options);
    return new ServerCommand("Foresight", arguments, Map.of(), folder.suiteLog());
  }

  private long length() {
    return folder.suiteLog().toFile().length();
  }

  private void showNews() {
    if (!Files.exists(folder.suiteLog())) {
      return;
    }
    // A shorter file is a new one: long logs are put aside at the start.
    shown = length() < shown ? 0 : shown;
    try (var log = new RandomAccessFile(folder.suiteLog().toFile(), "r")) {
      log.seek(shown);
      var news = new byte[(int) (log.length() - shown)];
      log.readFully(news);
      shown += news.length;
      System.out.print(new String(news, StandardCharsets.UTF_8));
      System.out.flush();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
