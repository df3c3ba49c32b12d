package com.rfid3.foresight.localstack.rollback;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * The suite as a container engine or a cluster runs it: the commands that take it out of the way.
 * Each of them changes nothing where it was carried out before.
 */
public interface Deployment {
  /** The services that predict; the gateway is not one of them. */
  List<String> PREDICTIVE =
      List.of("feature-store-service", "prediction-service", "alert-integration-service");

  /** A file that every container has: while it is there, the gateway is a plain proxy. */
  String ALWAYS_THERE = "/proc/version";

  /** The setting that names that file to the gateway. */
  String PASS_THROUGH = "FORESIGHT_PASS_THROUGH_FILE";

  /**
   * A program and its arguments.
   *
   * @param environment what is set for it beside the caller's own environment
   */
  record Command(List<String> words, Map<String, String> environment) {
    public Command {
      words = List.copyOf(words);
      environment = Map.copyOf(environment);
    }

    /** As somebody would type it. */
    @Override
    public String toString() {
      return environment.entrySet().stream()
              .map(each -> each.getKey() + "=" + each.getValue() + " ")
              .sorted()
              .collect(Collectors.joining())
          + words.stream().map(Command::quoted).collect(Collectors.joining(" "));
    }

    private static String quoted(String word) {
      return word.matches("[\\w./:=,-]+") ? word : "'" + word + "'";
    }
  }

  /** What runs it, in a word. */
  String word();

  /** The gateway hands everything to the legacy application. */
  List<Command> trafficBack();

  /** Nothing predicts any more. */
  List<Command> stopServices();

  /**
   * The services as they were in an earlier release.
   *
   * @throws IllegalArgumentException for a release that cannot be named so here
   */
  List<Command> putBack(String release);

  /** The suite out of the shop's database, compared with the backup afterwards. */
  List<Command> removeDatabase();
}
