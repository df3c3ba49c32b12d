package com.rfid3.foresight.localstack.doctor;

import com.rfid3.foresight.localstack.server.FreePort;
import com.rfid3.foresight.localstack.suite.Part;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/** The ports that {@code up} will use. */
record PortCheck(Map<String, String> environment, Path project) implements Check {
  @Override
  public List<Finding> look() {
    if (Files.exists(project.resolve(".foresight/running.properties"))) {
      return List.of(Finding.good("ports", "the suite runs and holds them"));
    }
    var taken = Arrays.stream(Part.values()).filter(part -> !isFree(part)).toList();
    if (taken.isEmpty()) {
      return List.of(Finding.good("ports", "all " + Part.values().length + " are free"));
    }
    return taken.stream()
        .map(
            part ->
                new Finding(
                    "ports",
                    part.isOptional() ? Verdict.POOR : Verdict.BAD,
                    port(part) + " of the " + part.label() + " is taken",
                    "set " + part.portSetting() + " to a free one"))
        .toList();
  }

  private boolean isFree(Part part) {
    return port(part).matches("\\d{1,5}") && FreePort.isFree(Integer.parseInt(port(part)));
  }

  private String port(Part part) {
    return environment.getOrDefault(part.portSetting(), Integer.toString(part.usualPort()));
  }
}
