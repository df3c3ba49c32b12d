package com.rfid3.foresight.localstack.testing;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * What one service asks of another, and what it reads in the answer: a file of {@code contracts}
 * under {@code exchange/<provider>/}. The consumer's tests are served its example; the provider's
 * tests ask the same and hold the answer against it.
 *
 * @param path with {@code {places}} for ids
 * @param body an example of the answer
 * @param optional members that an answer may lack
 */
public record Exchange(
    String method, String path, int status, JsonNode body, Set<String> optional) {

  /** The exchange of this name with this provider. */
  public static Exchange of(String provider, String name) {
    String file = "exchange/" + provider + "/" + name + ".json";
    try (var in = Thread.currentThread().getContextClassLoader().getResourceAsStream(file)) {
      if (in == null) {
        throw new FileNotFoundException(file);
      }
      return read(new ObjectMapper().readTree(in));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Exchange read(JsonNode file) {
    var optional = new HashSet<String>();
    file.at("/response/optional").forEach(name -> optional.add(name.asText()));
    return new Exchange(
        file.at("/request/method").asText(),
        file.at("/request/path").asText(),
        file.at("/response/status").asInt(),
        file.at("/response/body"),
        optional);
  }

  /** Where an answer is not of the example's form: a line per place, none where it is. */
  public List<String> differences(JsonNode answer) {
    var found = new ArrayList<String>();
    compare("", body, answer, found);
    return found;
  }

  private void compare(String at, JsonNode example, JsonNode answer, List<String> found) {
    if (example.isNull() || (answer.isNull() && mayLack(at))) {
      return;
    }
    if (example.getNodeType() != answer.getNodeType()) {
      found.add(at + " is " + answer.getNodeType() + " and not " + example.getNodeType());
    } else if (example.isObject()) {
      compareMembers(at, example, answer, found);
    } else if (example.isArray() && !example.isEmpty()) {
      compareElements(at, example, answer, found);
    }
  }

  private void compareMembers(String at, JsonNode example, JsonNode answer, List<String> found) {
    for (var member : example.properties()) {
      String place = at + "/" + member.getKey();
      if (answer.has(member.getKey())) {
        compare(place, member.getValue(), answer.get(member.getKey()), found);
      } else if (!mayLack(place)) {
        found.add(place + " is missing");
      }
    }
  }

  // A list may hold things of several forms: each must be of one that the example shows.
  private void compareElements(String at, JsonNode example, JsonNode answer, List<String> found) {
    for (JsonNode element : answer) {
      List<String> least = null;
      for (JsonNode form : example) {
        var differences = new ArrayList<String>();
        compare(at + "/*", form, element, differences);
        least = least == null || differences.size() < least.size() ? differences : least;
      }
      found.addAll(least == null ? List.of() : least);
    }
  }

  private boolean mayLack(String place) {
    return optional.contains(place.substring(place.lastIndexOf('/') + 1));
  }
}
