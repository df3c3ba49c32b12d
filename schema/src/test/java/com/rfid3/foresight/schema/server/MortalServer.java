package com.rfid3.foresight.schema.server;

import com.rfid3.foresight.schema.database.Installation;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import javax.sql.DataSource;

/**
 * The way to a server of a process that dies: after so many changes all its connections break at
 * once, in the middle of whatever it does, as after a kill -9.
 */
public final class MortalServer {
  private static final Pattern CHANGE =
      Pattern.compile("(?is)\\s*(CREATE|ALTER|DROP|INSERT|UPDATE|DELETE|GRANT|REPLACE).*");

  private final Installation installation;
  private final List<Connection> open = new ArrayList<>();
  private int changesLeft;
  private boolean dead;

  public MortalServer(Installation installation, int changes) {
    this.installation = installation;
    this.changesLeft = changes;
  }

  public Installation installation() {
    return new Installation(
        proxy(DataSource.class, installation.server()),
        installation.legacy(),
        installation.suite());
  }

  public boolean dead() {
    return dead;
  }

  private <T> T proxy(Class<T> type, Object target) {
    return proxy(type, target, "");
  }

  private <T> T proxy(Class<T> type, Object target, String sql) {
    return type.cast(
        Proxy.newProxyInstance(
            MortalServer.class.getClassLoader(),
            new Class<?>[] {type},
            (self, method, arguments) -> call(target, method, arguments, sql)));
  }

  private Object call(Object target, Method method, Object[] arguments, String prepared)
      throws Throwable {
    if (dead && !method.getName().equals("close") && !method.getName().equals("isClosed")) {
      throw new SQLException("this process is dead");
    }
    Object answer;
    try {
      answer = method.invoke(target, arguments);
    } catch (InvocationTargetException e) {
      throw e.getCause();
    }
    var sql = arguments != null && arguments[0] instanceof String text ? text : prepared;
    if (isChange(method, sql)) {
      countDown();
    }
    return wrapped(answer, sql);
  }

  private static boolean isChange(Method method, String sql) {
    return method.getName().equals("commit")
        || (method.getName().startsWith("execute") && CHANGE.matcher(sql).matches());
  }

  private Object wrapped(Object answer, String sql) {
    return switch (answer) {
      case Connection connection -> {
        open.add(connection);
        yield proxy(Connection.class, connection);
      }
      case PreparedStatement statement -> proxy(PreparedStatement.class, statement, sql);
      case Statement statement -> proxy(Statement.class, statement);
      case null -> null;
      default -> answer;
    };
  }

  private void countDown() throws SQLException {
    changesLeft--;
    if (changesLeft == 0) {
      dead = true;
      for (var connection : open) {
        connection.abort(Runnable::run);
      }
      throw new Death();
    }
  }

  /** Not an exception, so that nobody handles it. */
  private static final class Death extends Error {}
}
