package com.rfid3.foresight.featurestore.serving;

import com.rfid3.foresight.contracts.feature.EntityKind;
import com.rfid3.foresight.contracts.feature.FeatureStatus;
import com.rfid3.foresight.featurestore.catalogue.Feature;
import com.rfid3.foresight.featurestore.value.Measurement;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/**
 * Many entities as JSON in columns: the names once, then per entity its values, event times, ages
 * and states in the same order. Written by hand, since it is asked for in bulk and by machines.
 */
final class ColumnsWriter {
  private static final int BYTES_PER_VALUE = 48;
  private static final char[] HEX = "0123456789abcdef".toCharArray();

  private final List<Feature> features;
  private final StringBuilder out;

  private ColumnsWriter(List<Feature> features, int entities) {
    this.features = features;
    this.out = new StringBuilder(256 + entities * features.size() * BYTES_PER_VALUE);
  }

  /** JSON of {@code FeatureColumns}; {@code asked} names the entities as the caller spelt them. */
  static byte[] write(
      EntityKind kind, List<Feature> features, List<String> asked, List<Optional<Served>> served) {
    ColumnsWriter writer = new ColumnsWriter(features, asked.size());
    writer.head(kind);
    for (int i = 0; i < asked.size(); i++) {
      writer.out.append(i == 0 ? "" : ",");
      writer.entity(asked.get(i), served.get(i));
    }
    return writer.out.append("]}").toString().getBytes(StandardCharsets.UTF_8);
  }

  private void head(EntityKind kind) {
    out.append("{\"entity_kind\":\"").append(kind.wire()).append("\",\"features\":[");
    for (int i = 0; i < features.size(); i++) {
      out.append(i == 0 ? "\"" : ",\"").append(features.get(i).key()).append('"');
    }
    out.append("],\"entities\":[");
  }

  private void entity(String asked, Optional<Served> served) {
    out.append("{\"entity\":");
    if (served.isEmpty()) {
      text(asked);
      out.append(",\"source\":null}");
      return;
    }
    Served found = served.get();
    text(found.entity().entity());
    out.append(",\"source\":\"").append(found.source()).append("\",\"values\":[");
    values(found);
    out.append("],\"event_times\":[");
    eventTimes(found);
    out.append("],\"age_ms\":[");
    ages(found);
    out.append("],\"statuses\":[");
    statuses(found);
    out.append("]}");
  }

  private void values(Served found) {
    for (int i = 0; i < features.size(); i++) {
      separate(i);
      Measurement measured = measured(found, i);
      if (found.freshness().status(features.get(i), measured) == FeatureStatus.PRESENT) {
        number(measured.value().getAsDouble());
      } else {
        out.append("null");
      }
    }
  }

  private void eventTimes(Served found) {
    for (int i = 0; i < features.size(); i++) {
      separate(i);
      Measurement measured = measured(found, i);
      if (measured == null) {
        out.append("null");
      } else {
        out.append(measured.eventTime().toEpochMilli());
      }
    }
  }

  private void ages(Served found) {
    for (int i = 0; i < features.size(); i++) {
      separate(i);
      Measurement measured = measured(found, i);
      if (measured == null) {
        out.append("null");
      } else {
        out.append(found.freshness().age(features.get(i), measured));
      }
    }
  }

  private void statuses(Served found) {
    for (int i = 0; i < features.size(); i++) {
      separate(i);
      FeatureStatus status = found.freshness().status(features.get(i), measured(found, i));
      out.append('"').append(status.wire()).append('"');
    }
  }

  private Measurement measured(Served found, int feature) {
    return found.entity().values().get(features.get(feature));
  }

  private void separate(int index) {
    if (index > 0) {
      out.append(',');
    }
  }

  private void number(double value) {
    long whole = (long) value;
    if (whole == value) {
      out.append(whole);
    } else {
      out.append(value);
    }
  }

  private void text(String text) {
    out.append('"');
    for (int i = 0; i < text.length(); i++) {
      char letter = text.charAt(i);
      if (letter == '"' || letter == '\\') {
        out.append('\\').append(letter);
      } else if (letter < ' ') {
        out.append("\\u00").append(HEX[letter >> 4]).append(HEX[letter & 15]);
      } else {
        out.append(letter);
      }
    }
    out.append('"');
  }
}
