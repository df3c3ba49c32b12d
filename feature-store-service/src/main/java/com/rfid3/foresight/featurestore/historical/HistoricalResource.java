package com.rfid3.foresight.featurestore.historical;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.rfid3.foresight.platform.web.Parameters;
import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.common.util.RestMediaType;

/** Point-in-time joins. */
@Path("/v1/features/historical")
@Blocking
public class HistoricalResource {
  private static final String CSV = "csv";
  private static final Set<String> FORMATS = Set.of(CSV, "ndjson");
  private static final int BUFFER = 64 * 1024;

  private final QueryReader reader;
  private final HistoricalJoin join;
  private final ObjectMapper json;

  HistoricalResource(QueryReader reader, HistoricalJoin join, ObjectMapper json) {
    this.reader = reader;
    this.join = join;
    this.json = json;
  }

  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(
      summary = "Features as they were: of rows (entity, as_of, known_at), or of all at a step",
      description =
          "{entity_kind, features?, rows: [{entity, as_of, known_at?}]}"
              + " or {entity_kind, features?, from, to, step, known_at?}")
  public Response historical(@QueryParam("format") String format, InputStream body)
      throws IOException {
    Parameters parameters = new Parameters();
    boolean csv = parameters.choice("format", format, FORMATS).filter(CSV::equals).isPresent();
    parameters.check();
    HistoricalQuery query = reader.read(body);
    StreamingOutput rows = stream -> write(query, csv, stream);
    return Response.ok(rows, csv ? "text/csv" : RestMediaType.APPLICATION_NDJSON).build();
  }

  private void write(HistoricalQuery query, boolean csv, OutputStream stream) throws IOException {
    OutputStream buffered = new BufferedOutputStream(stream, BUFFER);
    try (RowWriter writer =
        csv
            ? new RowWriter.Csv(query.features(), buffered)
            : new RowWriter.Lines(json, query.features(), buffered)) {
      join.run(query, writer);
    }
  }
}
