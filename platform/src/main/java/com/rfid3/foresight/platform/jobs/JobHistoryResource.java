package com.rfid3.foresight.platform.jobs;

import com.rfid3.foresight.contracts.common.JobRun;
import com.rfid3.foresight.platform.web.Parameters;
import io.quarkus.arc.properties.IfBuildProperty;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.util.List;

/** Each service's own job history; the gateway, which is no inside of anything, has none. */
@Path("/v1/jobs")
@IfBuildProperty(name = "foresight.jobs.endpoint", stringValue = "true", enableIfMissing = true)
public class JobHistoryResource {
  private static final Parameters.IntRange LIMIT = new Parameters.IntRange(1, 500, 50);
  private static final int LONGEST_NAME = 100;

  private final JobHistory history;

  JobHistoryResource(JobHistory history) {
    this.history = history;
  }

  /** The last runs, of one job or of all. */
  @GET
  public Uni<List<JobRun>> last(@QueryParam("job") String job, @QueryParam("limit") String limit) {
    var parameters = new Parameters();
    var name = parameters.text("job", job, LONGEST_NAME);
    int most = parameters.integer("limit", limit, LIMIT);
    parameters.check();
    return history.last(name.orElse(""), most);
  }
}
