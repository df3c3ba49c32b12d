package com.rfid3.foresight.platform.jobs;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithName;

/** Who runs the jobs here. */
@ConfigMapping(prefix = "quarkus.application")
public interface JobSettings {

  /** Name of the service, as it stands in the job history. */
  @WithName("name")
  String service();
}
