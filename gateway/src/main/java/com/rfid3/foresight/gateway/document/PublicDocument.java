package com.rfid3.foresight.gateway.document;

import com.rfid3.foresight.gateway.routes.Route;
import com.rfid3.foresight.gateway.routes.RouteTable;
import io.quarkus.smallrye.openapi.OpenApiFilter;
import io.smallrye.openapi.api.SmallRyeOpenAPI;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem;

/**
 * Makes one document of the gateway's own and what the services promised: every route of the table,
 * each with its role, its limit and its refusals. Made when the gateway is built.
 */
@OpenApiFilter(OpenApiFilter.RunStage.BUILD)
public final class PublicDocument implements OASFilter {

  @Override
  public void filterOpenAPI(OpenAPI document) {
    List<Route> routes = RouteTable.routes();
    merge(forwarded(routes), document);
    for (Route route : routes) {
      new Terms(route).addTo(operation(document, route));
    }
  }

  private static OpenAPI forwarded(List<Route> routes) {
    byte[] json = ForwardedPaths.of(routes).toString().getBytes(StandardCharsets.UTF_8);
    return SmallRyeOpenAPI.builder()
        .enableModelReader(false)
        .enableStandardStaticFiles(false)
        .enableStandardFilter(false)
        .enableAnnotationScan(false)
        .withCustomStaticFile(() -> new ByteArrayInputStream(json))
        .build()
        .model();
  }

  private static void merge(OpenAPI forwarded, OpenAPI into) {
    forwarded.getComponents().getSchemas().forEach(into.getComponents()::addSchema);
    forwarded
        .getPaths()
        .getPathItems()
        .forEach(
            (path, item) -> {
              PathItem there = into.getPaths().getPathItem(path);
              if (there == null) {
                into.getPaths().addPathItem(path, item);
              } else {
                item.getOperations().forEach(there::setOperation);
              }
            });
  }

  // What is not described cannot be built: neither people nor the fuzzer would know of it.
  private static Operation operation(OpenAPI document, Route route) {
    Form wanted = Form.of("/api/" + route.call().path().text());
    var method = PathItem.HttpMethod.valueOf(route.call().method());
    return document.getPaths().getPathItems().entrySet().stream()
        .filter(path -> Form.of(path.getKey()).equals(wanted))
        .map(path -> path.getValue().getOperations().get(method))
        .filter(found -> found != null)
        .findFirst()
        .orElseThrow(() -> new IllegalStateException(route.name() + " is described nowhere"));
  }
}
