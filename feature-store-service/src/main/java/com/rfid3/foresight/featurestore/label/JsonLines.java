package com.rfid3.foresight.featurestore.label;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SequenceWriter;
import com.fasterxml.jackson.databind.SerializationFeature;
import io.smallrye.mutiny.Multi;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.StreamingOutput;
import java.util.concurrent.ArrayBlockingQueue;

/**
 * Writes a stream as one JSON object per line, on the caller's own worker thread and in buffers
 * rather than lines: thousands of small writes would hold up an event loop for seconds.
 */
@ApplicationScoped
class JsonLines {
  private static final int AHEAD = 256;

  private final ObjectMapper json;

  JsonLines(ObjectMapper json) {
    this.json = json;
  }

  StreamingOutput of(Multi<?> items) {
    return output -> {
      var lines =
          json.writer()
              .without(SerializationFeature.FLUSH_AFTER_WRITE_VALUE)
              .withRootValueSeparator("\n");
      try (JsonGenerator generator = lines.createGenerator(output);
          SequenceWriter sequence = lines.writeValues(generator)) {
        for (Object item :
            items.subscribe().asIterable(AHEAD, () -> new ArrayBlockingQueue<>(AHEAD))) {
          sequence.write(item);
        }
        generator.writeRaw('\n');
      }
    };
  }
}
