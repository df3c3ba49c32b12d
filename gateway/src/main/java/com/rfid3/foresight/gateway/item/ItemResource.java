package com.rfid3.foresight.gateway.item;

import com.rfid3.foresight.contracts.common.DegradedReason;
import com.rfid3.foresight.contracts.insight.ItemInfo;
import com.rfid3.foresight.contracts.prediction.ItemPredictions;
import com.rfid3.foresight.contracts.prediction.PredictionType;
import com.rfid3.foresight.gateway.answer.Answers;
import com.rfid3.foresight.gateway.answer.Composed;
import com.rfid3.foresight.gateway.answer.ServedFlags;
import com.rfid3.foresight.gateway.upstream.Sourced;
import com.rfid3.foresight.platform.flags.FlagSnapshot;
import com.rfid3.foresight.platform.web.ProblemException;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import java.time.Clock;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.Function;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestResponse;

/** {@code GET /api/integrated/item/{item_id}/predictions}. */
@Path("/api/integrated/item/{item_id}/predictions")
public class ItemResource {
  private final ItemLookup lookup;
  private final ItemForecasts forecasts;
  private final Answers answers;
  private final Clock clock;

  ItemResource(ItemLookup lookup, ItemForecasts forecasts, Answers answers, Clock clock) {
    this.lookup = lookup;
    this.forecasts = forecasts;
    this.answers = answers;
    this.clock = clock;
  }

  @GET
  @Operation(hidden = true)
  public Uni<RestResponse<byte[]>> predictions(
      @PathParam("item_id") String itemId, @Context HttpHeaders headers) {
    return answers.answer(new ItemRead(itemId), headers);
  }

  private final class ItemRead implements Answers.Read {
    private final String tag;

    private ItemRead(String tag) {
      this.tag = tag;
    }

    @Override
    public String name() {
      return "item";
    }

    @Override
    public Uni<Function<ServedFlags, Composed>> gather(FlagSnapshot flags) {
      return Uni.combine()
          .all()
          .unis(lookup.find(tag), predicted(flags))
          .with(
              (found, predicted) -> new ItemComposer(tag, known(found), predicted, clock.instant()))
          .map(composer -> composer::compose);
    }

    private Uni<Sourced<ItemPredictions>> predicted(FlagSnapshot flags) {
      return Arrays.stream(PredictionType.values()).anyMatch(flags::isOn)
          ? forecasts.of(tag)
          : Uni.createFrom().item(new Sourced.Absent<>(DegradedReason.FLAG_OFF));
    }

    private Sourced<ItemInfo> known(Optional<Sourced<ItemInfo>> found) {
      return found.orElseThrow(() -> ProblemException.itemNotFound(tag));
    }
  }
}
