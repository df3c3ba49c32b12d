package com.rfid3.foresight.prediction.item;

import com.rfid3.foresight.contracts.common.ProblemCode;
import com.rfid3.foresight.contracts.prediction.ItemLookups;
import com.rfid3.foresight.contracts.prediction.ItemPredictions;
import com.rfid3.foresight.platform.web.Parameters;
import com.rfid3.foresight.platform.web.ProblemException;
import com.rfid3.foresight.prediction.features.FeatureStoreDown;
import com.rfid3.foresight.prediction.flag.EnabledTypes;
import com.rfid3.foresight.prediction.ondemand.Overloaded;
import com.rfid3.foresight.prediction.scope.StoreScope;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.time.Duration;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestPath;

/** All predictions of an item; its tag comes percent-encoded, its slashes too. */
@Path("/v1/items")
public class ItemPredictionsResource {
  private static final int MOST = 500;
  private static final int LONGEST = 255;

  /** The plan's model_loading_timeout. */
  private static final Duration LOADING = Duration.ofSeconds(30);

  private final ItemBook book;
  private final EnabledTypes enabled;

  private final StoreScope scope;

  public ItemPredictionsResource(ItemBook book, EnabledTypes enabled, StoreScope scope) {
    this.scope = scope;
    this.book = book;
    this.enabled = enabled;
  }

  /** Tags of many items. */
  public record Wanted(List<String> ids) {}

  @POST
  @Path("predictions")
  @Operation(summary = "Many items in one call, in order, those that do not exist marked")
  public Uni<ItemLookups> predictions(Wanted wanted) {
    var parameters = new Parameters();
    List<String> ids = wanted == null || wanted.ids == null ? List.of() : wanted.ids;
    if (ids.isEmpty() || ids.size() > MOST) {
      parameters.refuse("ids", "must be a list of 1 to " + MOST + " tags");
    }
    if (ids.stream().anyMatch(id -> id == null || id.isBlank() || id.length() > LONGEST)) {
      parameters.refuse("ids", "must hold tags of 1 to " + LONGEST + " characters");
    }
    parameters.check();
    return book.ofAll(ids, enabled.now()).chain(scope::items);
  }

  @POST
  @Path("{tag:.+}/predictions")
  @Operation(summary = "What is said of one item computed now; a few at once, the rest refused")
  public Uni<ItemPredictions> now(@RestPath String tag) {
    return book.now(tag, enabled.now())
        .ifNoItem()
        .after(LOADING)
        .failWith(() -> unavailable("The models took too long to load"))
        .onFailure(FeatureStoreDown.class)
        .transform(down -> unavailable("The feature store does not answer; what stands is served"))
        .onFailure(Overloaded.class)
        .transform(
            full ->
                new ProblemException(
                    ProblemCode.OVERLOADED, "As many computations as may are under way"));
  }

  private static ProblemException unavailable(String why) {
    return new ProblemException(ProblemCode.MODEL_UNAVAILABLE, why);
  }

  @GET
  @Path("{tag:.+}/predictions")
  public Uni<ItemPredictions> predictions(@RestPath String tag) {
    return book.of(tag, enabled.now());
  }
}
