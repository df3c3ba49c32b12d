package com.rfid3.foresight.schema.migration;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** The migration files themselves: the one place that says which tables there are. */
final class BundledMigrations {
  private static final String SUITE = "/db/migration/suite";
  private static final Pattern CREATED =
      Pattern.compile("CREATE TABLE IF NOT EXISTS `\\$\\{suite}`\\.(\\w+)");

  private BundledMigrations() {}

  /** The tables that the migrations create in the suite's own database. */
  static Set<String> ownTables() {
    var tables = new TreeSet<String>();
    for (var text : texts()) {
      CREATED.matcher(text).results().forEach(created -> tables.add(created.group(1)));
    }
    return tables;
  }

  private static List<String> texts() {
    try {
      var folder = BundledMigrations.class.getResource(SUITE).toURI();
      if (!folder.getScheme().equals("jar")) {
        return texts(Path.of(folder));
      }
      var jar = URI.create(folder.toString().replaceFirst("!.*", "!/"));
      try (var files = FileSystems.newFileSystem(jar, Map.of())) {
        return texts(files.getPath(SUITE));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }

  private static List<String> texts(Path folder) throws IOException {
    var texts = new ArrayList<String>();
    try (var files = Files.list(folder)) {
      for (var file : files.sorted().toList()) {
        texts.add(Files.readString(file));
      }
    }
    return texts;
  }
}
