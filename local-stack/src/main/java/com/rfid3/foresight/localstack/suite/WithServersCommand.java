package com.rfid3.foresight.localstack.suite;

import com.rfid3.foresight.localstack.testing.BuildServers;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Runs a command, such as the whole build, with one test database server for all of it. */
@Command(
    name = "with-test-servers",
    hidden = true,
    description = "Runs a command with a test database server that all its processes share.")
final class WithServersCommand implements Callable<Integer> {
  @Parameters(arity = "1..*", description = "The command and its arguments.")
  private List<String> command;

  @Override
  public Integer call() throws IOException, InterruptedException {
    try (var servers = BuildServers.start()) {
      var builder = new ProcessBuilder(command).inheritIO();
      builder.environment().putAll(servers.environment());
      var process = builder.start();
      Runtime.getRuntime().addShutdownHook(new Thread(process::destroy));
      return process.waitFor();
    }
  }
}
