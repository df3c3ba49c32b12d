package com.rfid3.foresight.featurestore.state;

import com.rfid3.foresight.contracts.feature.ClassState;
import com.rfid3.foresight.contracts.feature.ContractSpan;
import com.rfid3.foresight.contracts.feature.ItemState;
import com.rfid3.foresight.platform.web.Parameters;
import com.rfid3.foresight.platform.web.Parameters.IntRange;
import com.rfid3.foresight.platform.web.ProblemException;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** Items and rental classes as they are now. */
@Path("/v1/states")
public class StateResource {
  private static final IntRange LIMIT =
      new IntRange(1, ItemStates.LARGEST_PAGE, ItemStates.LARGEST_PAGE);
  private static final int LONGEST = 255;

  private final ItemStates items;
  private final ClassStates classes;
  private final ContractSpans spans;

  public StateResource(ItemStates items, ClassStates classes, ContractSpans spans) {
    this.items = items;
    this.classes = classes;
    this.spans = spans;
  }

  @GET
  @Path("items")
  @Operation(summary = "RFID items behind a tag, in order of tag; a short page is the last")
  public Uni<List<ItemState>> page(
      @QueryParam("after") String after, @QueryParam("limit") String limit) {
    Parameters parameters = new Parameters();
    int size = parameters.integer("limit", limit, LIMIT);
    parameters.text("after", after, LONGEST);
    parameters.check();
    return items.page(after == null ? "" : after, size);
  }

  // Tags hold slashes, so the tag is all of the rest of the path.
  @GET
  @Path("items/{tag:.+}")
  @Operation(summary = "One item, by its tag in any spelling of case")
  public Uni<ItemState> item(@PathParam("tag") String tag) {
    Parameters parameters = new Parameters();
    parameters.text("tag", tag, LONGEST);
    parameters.check();
    return items
        .find(tag)
        .map(found -> found.orElseThrow(() -> ProblemException.itemNotFound(tag)));
  }

  @GET
  @Path("classes")
  @Operation(summary = "Every rental class with tagged items")
  public Uni<List<ClassState>> classes() {
    return classes.now();
  }

  @GET
  @Path("contract-spans")
  @Operation(summary = "Reservations to come, and what is out and when it is due")
  public Uni<List<ContractSpan>> spans() {
    return spans.now();
  }
}
