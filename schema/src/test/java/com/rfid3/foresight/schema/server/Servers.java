package com.rfid3.foresight.schema.server;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.ArgumentsProvider;
import org.junit.jupiter.params.support.ParameterDeclarations;

/** The servers, started at their first use and kept for all tests of this run. */
public final class Servers implements ArgumentsProvider {
  private static final class Started {
    private static final List<DatabaseServer> ALL = all();
  }

  @Override
  public Stream<? extends Arguments> provideArguments(
      ParameterDeclarations parameters, ExtensionContext context) {
    return Started.ALL.stream().map(Arguments::of);
  }

  /** The bundled one, for what does not depend on the version. */
  public static DatabaseServer first() {
    return Started.ALL.getFirst();
  }

  private static List<DatabaseServer> all() {
    var all = new ArrayList<DatabaseServer>();
    all.add(DatabaseServer.start(ServerRelease.bundled()));
    if (ServerRelease.debianIsThere()) {
      all.add(DatabaseServer.start(ServerRelease.debian()));
    }
    return List.copyOf(all);
  }
}
