package com.rfid3.foresight.featurestore.historical;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.rfid3.foresight.featurestore.catalogue.Feature;
import com.rfid3.foresight.featurestore.value.Measurement;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.stream.Collectors;

/** Writes joined rows; a value that is known to be none is null or empty, a missing one absent. */
sealed interface RowWriter extends AutoCloseable {

  void write(AskedRow row, Map<Feature, Measurement> values) throws IOException;

  @Override
  void close() throws IOException;

  /** One JSON object per line. */
  final class Lines implements RowWriter {
    private final List<Feature> features;
    private final JsonGenerator out;

    Lines(ObjectMapper json, List<Feature> features, OutputStream stream) throws IOException {
      this.features = features;
      this.out = json.createGenerator(stream).setRootValueSeparator(null);
    }

    @Override
    public void write(AskedRow row, Map<Feature, Measurement> values) throws IOException {
      out.writeStartObject();
      out.writeStringField("entity", row.entity());
      out.writeStringField("as_of", row.asOf().toString());
      out.writeStringField("known_at", row.knownAt().toString());
      out.writeObjectFieldStart("values");
      for (Feature feature : features) {
        Measurement measured = values.get(feature);
        if (measured != null) {
          out.writeFieldName(feature.wireName());
          value(measured.value());
        }
      }
      out.writeEndObject();
      out.writeEndObject();
      out.writeRaw('\n');
    }

    private void value(OptionalDouble value) throws IOException {
      if (value.isPresent()) {
        out.writeRawValue(plain(value.getAsDouble()));
      } else {
        out.writeNull();
      }
    }

    @Override
    public void close() throws IOException {
      out.close();
    }
  }

  /** Comma-separated values under one line of names. */
  final class Csv implements RowWriter {
    private final List<Feature> features;
    private final Writer out;

    Csv(List<Feature> features, OutputStream stream) throws IOException {
      this.features = features;
      this.out = new OutputStreamWriter(stream, StandardCharsets.UTF_8);
      out.write(
          features.stream()
              .map(Feature::wireName)
              .collect(Collectors.joining(",", "entity,as_of,known_at,", "\r\n")));
    }

    @Override
    public void write(AskedRow row, Map<Feature, Measurement> values) throws IOException {
      out.append(quoted(row.entity())).append(',').append(row.asOf().toString());
      out.append(',').append(row.knownAt().toString());
      for (Feature feature : features) {
        Measurement measured = values.get(feature);
        out.append(',');
        if (measured != null && measured.value().isPresent()) {
          out.append(plain(measured.value().getAsDouble()));
        }
      }
      out.append("\r\n");
    }

    private static String quoted(String text) {
      return "\"" + text.replace("\"", "\"\"") + "\"";
    }

    @Override
    public void close() throws IOException {
      out.close();
    }
  }

  private static String plain(double value) {
    return value == Math.rint(value) && Math.abs(value) < 1e15
        ? Long.toString((long) value)
        : BigDecimal.valueOf(value).toPlainString();
  }
}
