package com.rfid3.foresight.localstack.suite;

import com.rfid3.foresight.localstack.rollback.ComposeDeployment;
import com.rfid3.foresight.localstack.rollback.Deployment;
import com.rfid3.foresight.localstack.rollback.DeploymentExit;
import com.rfid3.foresight.localstack.rollback.KubernetesDeployment;
import java.net.URI;
import java.nio.file.Path;
import java.util.Optional;
import picocli.CommandLine.Option;

/** Which deployment is meant and how it is reached. */
final class DeploymentOptions {
  private static final String KEY = "FORESIGHT_ADMIN_KEY";

  private enum Kind {
    COMPOSE,
    KUBERNETES
  }

  @Option(
      names = "--of",
      required = true,
      paramLabel = "compose|kubernetes",
      description = "What runs the suite.")
  private Kind kind;

  @Option(
      names = "--gateway",
      paramLabel = "URL",
      defaultValue = "http://127.0.0.1:8080",
      description =
          "Where the gateway is reached (default: ${DEFAULT-VALUE}); "
              + "an administrator's key is taken from "
              + KEY
              + ".")
  private URI gateway;

  @Option(
      names = "--release",
      paramLabel = "NAME",
      description = {
        "Put the services back to this release instead of stopping them: a tag of the",
        "images (compose), a revision's number or `previous` (kubernetes)."
      })
  private String release;

  @Option(names = "--context", paramLabel = "NAME", description = "The context of kubectl.")
  private String context;

  DeploymentExit exit(Path project) {
    return new DeploymentExit(
        deployment(project), project, new DeploymentExit.Door(gateway, key()));
  }

  DeploymentExit.Wanted wanted(boolean withDatabase) {
    return new DeploymentExit.Wanted(Optional.ofNullable(release), withDatabase);
  }

  private Deployment deployment(Path project) {
    return switch (kind) {
      case COMPOSE -> new ComposeDeployment();
      case KUBERNETES -> new KubernetesDeployment(project, Optional.ofNullable(context));
    };
  }

  private static String key() {
    return Optional.ofNullable(System.getenv(KEY)).orElse("");
  }
}
