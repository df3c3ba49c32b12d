package com.rfid3.foresight.gateway.killswitch;

import com.rfid3.foresight.gateway.operator.OperatorDoor;
import com.rfid3.foresight.platform.flags.FlagNews;
import com.rfid3.foresight.platform.flags.UnleashFlags;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestResponse;

/**
 * {@code POST /api/integrated/admin/unleash-webhook}: the Unleash server says that somebody changed
 * a flag. Its words are not believed, only taken as a reason to look at once.
 */
@Path("/api/integrated/admin/unleash-webhook")
public class UnleashHookResource {
  private final UnleashFlags unleash;
  private final FlagNews news;
  private final OperatorDoor door;

  UnleashHookResource(UnleashFlags unleash, FlagNews news, OperatorDoor door) {
    this.unleash = unleash;
    this.news = news;
    this.door = door;
  }

  @POST
  @Operation(summary = "Look at the flags now", description = "For the webhook of Unleash.")
  public Uni<RestResponse<Void>> changed(RoutingContext request) {
    door.admitWebhook(request);
    unleash.hurry();
    return news.tellToLook()
        .onFailure()
        .recoverWithNull()
        .replaceWith(RestResponse.<Void>noContent());
  }
}
