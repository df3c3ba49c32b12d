package com.rfid3.foresight.featurestore.historical;

import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * Asked rows in a temporary file: all are checked before the first is answered, however many there
 * are, and none is kept in memory.
 */
final class RowSpool implements AutoCloseable {
  private static final char SEPARATOR = '\t';

  private final Path file;
  private final BufferedWriter writer;
  private int rows;

  RowSpool() throws IOException {
    this.file = Files.createTempFile("foresight-rows", ".tsv");
    this.writer = Files.newBufferedWriter(file);
  }

  void add(AskedRow row) throws IOException {
    writer.append(row.asOf().toString()).append(SEPARATOR);
    writer.append(row.knownAt().toString()).append(SEPARATOR);
    writer.append(row.entity()).append('\n');
    rows++;
  }

  int rows() {
    return rows;
  }

  /** Ends the writing; the file is the reader's from now on. */
  Path finished() throws IOException {
    writer.close();
    return file;
  }

  @Override
  public void close() {
    try {
      writer.close();
      Files.deleteIfExists(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The next rows of a file, at most {@code most}; none at its end. */
  static List<AskedRow> next(BufferedReader reader, int most) throws IOException {
    List<AskedRow> chunk = new ArrayList<>(most);
    String line;
    while (chunk.size() < most && (line = reader.readLine()) != null) {
      String[] parts = line.split(String.valueOf(SEPARATOR), 3);
      chunk.add(new AskedRow(parts[2], Instant.parse(parts[0]), Instant.parse(parts[1])));
    }
    return chunk;
  }
}
