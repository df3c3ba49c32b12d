package com.rfid3.foresight.gateway.status;

import com.rfid3.foresight.contracts.common.PartState;
import com.rfid3.foresight.contracts.common.PartStatus;
import com.rfid3.foresight.contracts.prediction.PredictionType;
import com.rfid3.foresight.gateway.answer.Answers;
import com.rfid3.foresight.gateway.answer.Composed;
import com.rfid3.foresight.gateway.answer.Parts;
import com.rfid3.foresight.gateway.answer.ServedFlags;
import com.rfid3.foresight.gateway.status.FlagsView.DecidedFlag;
import com.rfid3.foresight.platform.flags.Flag;
import com.rfid3.foresight.platform.flags.FlagSnapshot;
import com.rfid3.foresight.platform.flags.FlagSource;
import com.rfid3.foresight.platform.flags.FlagValue;
import com.rfid3.foresight.platform.flags.UnleashFlags;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestResponse;

/** {@code GET /api/integrated/flags}: who decided each flag. */
@Path("/api/integrated/flags")
public class FlagsResource {
  private final Answers answers;
  private final UnleashFlags unleash;
  private final Clock clock;

  FlagsResource(Answers answers, UnleashFlags unleash, Clock clock) {
    this.answers = answers;
    this.unleash = unleash;
    this.clock = clock;
  }

  @GET
  @Operation(hidden = true)
  public Uni<RestResponse<byte[]>> flags(@Context HttpHeaders headers) {
    return answers.answer(new FlagsRead(), headers);
  }

  private Composed compose(ServedFlags served) {
    FlagSnapshot flags = served.written();
    Parts parts = new Parts();
    for (PredictionType type : PredictionType.values()) {
      parts.with(
          type.wire(),
          served.isOn(type)
              ? new PartStatus(PartState.LIVE, null, null)
              : served.off(Flag.of(type)));
    }
    return new Composed(view(flags), parts);
  }

  private FlagsView view(FlagSnapshot flags) {
    Map<String, DecidedFlag> decided = new LinkedHashMap<>();
    for (Flag flag : Flag.values()) {
      FlagValue value = flags.values().get(flag);
      decided.put(
          flag.name(),
          new DecidedFlag(value.enabled(), value.source().wire(), age(value.source(), flags)));
    }
    return new FlagsView(
        decided,
        unleash.isAuthority() ? "unleash" : "database",
        flags.killed(),
        flags.revision(),
        flags.readAt(),
        ageOf(flags.readAt()));
  }

  // Of Unleash before it was heard, nobody knows how old the file is.
  private Long age(FlagSource source, FlagSnapshot flags) {
    return switch (source) {
      case UNLEASH -> unleash.heardAt().map(this::ageOf).orElse(null);
      case DATABASE, PAUSED, KILL_SWITCH -> ageOf(flags.readAt());
      case ENVIRONMENT, DEFAULT, PARENT, UNKNOWN -> null;
    };
  }

  private long ageOf(Instant heard) {
    return Math.max(0, Duration.between(heard, clock.instant()).toMillis());
  }

  private final class FlagsRead implements Answers.Read {
    @Override
    public String name() {
      return "flags";
    }

    // Who changes a flag looks at once, and how long ago each source was heard is what it is about.
    @Override
    public boolean isLasting() {
      return false;
    }

    @Override
    public Uni<Function<ServedFlags, Composed>> gather(FlagSnapshot flags) {
      return Uni.createFrom().item(FlagsResource.this::compose);
    }
  }
}
