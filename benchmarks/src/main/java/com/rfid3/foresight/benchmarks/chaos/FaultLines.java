package com.rfid3.foresight.benchmarks.chaos;

import com.rfid3.foresight.localstack.testing.FaultProxy;
import com.rfid3.foresight.localstack.testing.WrongServer;
import com.rfid3.foresight.localstack.testing.WrongServer.Manner;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The lines from a gateway to all it stands on, each of which can be made to fail. */
final class FaultLines implements AutoCloseable {
  private static final Duration SLOW = Duration.ofSeconds(5);

  private final Map<Dependency, FaultProxy> lines = new EnumMap<>(Dependency.class);
  private final Map<String, String> settings = new HashMap<>();
  private final List<WrongServer> wrong = new ArrayList<>();

  /** Lines to where the settings of a gateway lead. */
  FaultLines(Map<String, String> settingsOfGateway) {
    for (Dependency part : Dependency.values()) {
      String target = settingsOfGateway.get(part.setting());
      if (target == null) {
        continue;
      }
      boolean address = target.contains("://");
      int port = address ? URI.create(target).getPort() : Integer.parseInt(target);
      var line = FaultProxy.to(port);
      lines.put(part, line);
      settings.put(
          part.setting(), target.replace(Integer.toString(port), Integer.toString(line.port())));
    }
  }

  /** What leads a gateway over these lines. */
  Map<String, String> settings() {
    return settings;
  }

  /** Whether all parts of a cell are there to fail. */
  boolean lead(Cell cell) {
    return lines.keySet().containsAll(cell.faults().keySet());
  }

  void put(Cell cell) {
    cell.faults().forEach(this::put);
  }

  private void put(Dependency part, Fault fault) {
    FaultProxy line = lines.get(part);
    switch (fault) {
      case DOWN -> line.refuse();
      case SLOW -> line.delay(SLOW);
      case RESET -> lead(line, Manner.HANGS_UP);
      case GARBAGE -> lead(line, Manner.GARBAGE);
      case ERRORS -> lead(line, part.errors());
    }
  }

  private void lead(FaultProxy line, Manner manner) {
    var server = WrongServer.that(manner);
    wrong.add(server);
    line.lead(server.port());
  }

  void heal() {
    lines.values().forEach(FaultProxy::heal);
    wrong.forEach(WrongServer::close);
    wrong.clear();
  }

  @Override
  public void close() {
    heal();
    lines.values().forEach(FaultProxy::close);
  }
}
