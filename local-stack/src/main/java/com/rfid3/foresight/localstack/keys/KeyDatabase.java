package com.rfid3.foresight.localstack.keys;

import com.rfid3.foresight.localstack.server.JdbcAddress;
import com.rfid3.foresight.localstack.server.ServerFailure;
import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Properties;
import picocli.CommandLine.Option;

/** Where the keys are: the suite started here, unless another database is named. */
final class KeyDatabase {
  private static final String PASSWORD = "FORESIGHT_SCHEMA_PASSWORD";

  @Option(
      names = "--host",
      defaultValue = "",
      description = "Another database server; its password is taken from " + PASSWORD + ".")
  private String host;

  @Option(names = "--port", defaultValue = "3306", description = "Its port (${DEFAULT-VALUE}).")
  private int port;

  @Option(names = "--user", defaultValue = "root", description = "Its account (${DEFAULT-VALUE}).")
  private String user;

  @Option(
      names = "--suite",
      defaultValue = "foresight",
      description = "The suite's own database (${DEFAULT-VALUE}).")
  private String suite;

  Connection connect() {
    try {
      return host.isEmpty()
          ? startedHere()
          : new JdbcAddress(host, port)
              .connect(suite, user, System.getenv().getOrDefault(PASSWORD, ""));
    } catch (IOException unread) {
      throw new ServerFailure("The suite has not been started here; name a --host.", unread);
    } catch (SQLException away) {
      throw new ServerFailure("The database does not answer: is the suite up?", away);
    }
  }

  private Connection startedHere() throws IOException, SQLException {
    var state = Path.of(System.getProperty("foresight.home", ""), ".foresight");
    var running = read(state.resolve("running.properties"));
    var secrets = read(state.resolve("secrets.properties"));
    return JdbcAddress.local(Integer.parseInt(running.getProperty("FORESIGHT_MARIADB_PORT")))
        .connect(suite, "root", secrets.getProperty("mariadb.root"));
  }

  private static Properties read(Path file) throws IOException {
    var read = new Properties();
    read.load(new StringReader(Files.readString(file)));
    return read;
  }
}
