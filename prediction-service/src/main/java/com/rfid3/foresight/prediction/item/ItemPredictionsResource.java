package com.rfid3.foresight.prediction.item;

import com.rfid3.foresight.contracts.prediction.ItemLookups;
import com.rfid3.foresight.contracts.prediction.ItemPredictions;
import com.rfid3.foresight.platform.web.Parameters;
import com.rfid3.foresight.prediction.flag.EnabledTypes;
import com.rfid3.foresight.prediction.scope.StoreScope;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestPath;

/** All predictions of an item; its tag comes percent-encoded, its slashes too. */
@Path("/v1/items")
public class ItemPredictionsResource {
  private static final int MOST = 500;
  private static final int LONGEST = 255;

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

  @GET
  @Path("{tag:.+}/predictions")
  public Uni<ItemPredictions> predictions(@RestPath String tag) {
    return book.of(tag, enabled.now());
  }
}
