package com.rfid3.foresight.localstack.testing;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URLEncoder;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What one service asks of another, and what it reads in the answer: a file of {@code contracts}
 * under {@code exchange/<provider>/}. The consumer's tests are served its example; the provider's
 * tests ask the same and hold the answer against it.
 *
 * @param body an example of the answer; null or missing where it has none
 * @param optional members that an answer may lack
 */
public record Exchange(Request request, int status, JsonNode body, Set<String> optional) {

  /**
   * What is asked.
   *
   * @param path with {@code {places}} for ids, and a query where there is one
   * @param places an example for each place
   * @param body missing where there is none
   */
  public record Request(String method, String path, Map<String, String> places, JsonNode body) {

    /** What a path without its query is to match: something in every place. */
    public String pathPattern() {
      return path.split("\\?", 2)[0].replaceAll("\\{[^}]*}", "[^/]+");
    }

    /** The path with these in its places, encoded. */
    public String pathWith(Map<String, String> chosen) {
      String filled = path;
      for (var place : chosen.entrySet()) {
        String encoded = URLEncoder.encode(place.getValue(), UTF_8).replace("+", "%20");
        filled = filled.replace("{" + place.getKey() + "}", encoded);
      }
      return filled;
    }

    /** The body with these in its places; empty where there is none. */
    public String bodyWith(Map<String, String> chosen) {
      String filled = body.isMissingNode() ? "" : body.toString();
      for (var place : chosen.entrySet()) {
        filled = filled.replace("{" + place.getKey() + "}", place.getValue());
      }
      return filled;
    }
  }

  /** Every exchange that there is, those without places in their paths first. */
  public static List<Exchange> all() {
    try (var in = opened("exchange/index")) {
      return new String(in.readAllBytes(), UTF_8)
          .lines()
          .map(name -> name.split("/", 2))
          .map(name -> of(name[0], name[1]))
          .sorted(Comparator.comparing(each -> each.request().path().contains("{")))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The exchange of this name with this provider. */
  public static Exchange of(String provider, String name) {
    String file = "exchange/" + provider + "/" + name + ".json";
    try (var in = opened(file)) {
      return read(new ObjectMapper().readTree(in));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static InputStream opened(String file) throws IOException {
    InputStream in = Thread.currentThread().getContextClassLoader().getResourceAsStream(file);
    if (in == null) {
      throw new FileNotFoundException(file);
    }
    return in;
  }

  static Exchange read(JsonNode file) {
    var optional = new HashSet<String>();
    file.at("/response/optional").forEach(name -> optional.add(name.asText()));
    var places = new LinkedHashMap<String, String>();
    file.at("/request/places")
        .properties()
        .forEach(place -> places.put(place.getKey(), place.getValue().asText()));
    return new Exchange(
        new Request(
            file.at("/request/method").asText(),
            file.at("/request/path").asText(),
            places,
            file.at("/request/body")),
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
