package com.rfid3.foresight.schema.migration;

import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * A line of the bundled grants, for one installation.
 *
 * @param statement what to run
 * @param rights each right by itself, such as {@code UPDATE foresight.job_run}, a column's after
 *     one more dot
 */
record Grant(String statement, Set<String> rights) {
  private static final Pattern LINE =
      Pattern.compile("GRANT ([A-Z, ]+?)(?: \\(([^)]*)\\))? ON (\\w+)\\.(\\w+|\\*) TO .*");

  /** Reads {@code line}, in which the names of the databases stand without quotes. */
  static Grant parse(String line) {
    var parts = LINE.matcher(line);
    if (!parts.matches()) {
      throw new IllegalArgumentException("not a grant: " + line);
    }
    var database = parts.group(3);
    var table = parts.group(4);
    var rights = new TreeSet<String>();
    for (var privilege : parts.group(1).split(", ", -1)) {
      if (parts.group(2) == null) {
        rights.add(privilege + " " + database + "." + table);
      } else {
        Arrays.stream(parts.group(2).split(", ", -1))
            .forEach(column -> rights.add(privilege + " " + database + "." + table + "." + column));
      }
    }
    // In the name of a whole database an underscore would stand for any sign.
    var quoted = table.equals("*") ? database.replace("_", "\\_") : database;
    var statement = line.replace(" ON " + database + ".", " ON `" + quoted + "`.");
    return new Grant(statement, rights);
  }
}
