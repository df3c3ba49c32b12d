package com.rfid3.foresight.alerts.storage;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.Priority;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import java.time.Duration;

/** Turns the failures of an absent database into the one refusal that says so. */
@NeedsDatabase
@Interceptor
@Priority(Interceptor.Priority.APPLICATION)
public class DatabaseGuard {
  // A database that accepts and says nothing must not keep a caller for ever.
  private static final Duration PATIENCE = Duration.ofSeconds(8);

  @AroundInvoke
  Object guard(InvocationContext call) throws Exception {
    String what = call.getMethod().getDeclaringClass().getSimpleName();
    return switch (call.proceed()) {
      case Uni<?> one ->
          one.ifNoItem()
              .after(PATIENCE)
              .fail()
              .onFailure(DatabaseAway::is)
              .transform(failure -> DatabaseAway.refusal(failure, what));
      case Multi<?> many ->
          many.onFailure(DatabaseAway::is)
              .transform(failure -> DatabaseAway.refusal(failure, what));
      case null -> null;
      case Object plain -> plain;
    };
  }
}
