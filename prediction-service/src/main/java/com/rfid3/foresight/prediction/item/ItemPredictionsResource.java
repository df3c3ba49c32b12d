package com.rfid3.foresight.prediction.item;

import com.rfid3.foresight.contracts.prediction.ItemPredictions;
import com.rfid3.foresight.prediction.flag.EnabledTypes;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import org.jboss.resteasy.reactive.RestPath;

/** All predictions of an item; its tag comes percent-encoded, its slashes too. */
@Path("/v1/items")
public class ItemPredictionsResource {
  private final ItemBook book;
  private final EnabledTypes enabled;

  public ItemPredictionsResource(ItemBook book, EnabledTypes enabled) {
    this.book = book;
    this.enabled = enabled;
  }

  @GET
  @Path("{tag:.+}/predictions")
  public Uni<ItemPredictions> predictions(@RestPath String tag) {
    return book.of(tag, enabled.now());
  }
}
