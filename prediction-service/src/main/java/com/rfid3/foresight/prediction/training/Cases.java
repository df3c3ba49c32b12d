package com.rfid3.foresight.prediction.training;

import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;

/**
 * Cases in the order of time: what was known when, and what came of it.
 *
 * @param features names of a row's values
 */
public record Cases(List<String> features, List<Case> cases) {
  /** One case: its values and whether the event came. */
  @SuppressWarnings("ArrayRecordComponent") // Never compared: a row of a matrix.
  public record Case(double[] row, boolean held) {}

  /** Keeps copies. */
  public Cases {
    features = List.copyOf(features);
    cases = List.copyOf(cases);
  }

  /** The cases from one share of the time to another, both 0 to 1. */
  public Cases part(double from, double to) {
    int first = (int) Math.floor(from * cases.size());
    int last = (int) Math.floor(to * cases.size());
    return new Cases(features, cases.subList(first, last));
  }

  /** Events among them. */
  public int events() {
    return (int) cases.stream().filter(Case::held).count();
  }

  /** One row per case. */
  public double[][] rows() {
    return cases.stream().map(Case::row).toArray(double[][]::new);
  }

  /** Whether each event came. */
  public boolean[] labels() {
    boolean[] labels = new boolean[cases.size()];
    for (int i = 0; i < labels.length; i++) {
      labels[i] = cases.get(i).held;
    }
    return labels;
  }

  /** The cases as bytes; the same cases give the same bytes. */
  public byte[] bytes() {
    var bytes = new ByteArrayOutputStream();
    try (var out = new DataOutputStream(bytes)) {
      out.writeInt(features.size());
      for (String name : features) {
        out.writeUTF(name);
      }
      out.writeInt(cases.size());
      for (Case each : cases) {
        for (double value : each.row) {
          out.writeDouble(value);
        }
        out.writeBoolean(each.held);
      }
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    return bytes.toByteArray();
  }

  /** Reads what {@link #bytes} wrote. */
  public static Cases read(InputStream from) throws IOException {
    var in = new DataInputStream(from);
    var features = new ArrayList<String>();
    for (int count = in.readInt(); count > 0; count--) {
      features.add(in.readUTF());
    }
    var cases = new ArrayList<Case>();
    for (int count = in.readInt(); count > 0; count--) {
      double[] row = new double[features.size()];
      for (int i = 0; i < row.length; i++) {
        row[i] = in.readDouble();
      }
      cases.add(new Case(row, in.readBoolean()));
    }
    return new Cases(features, cases);
  }
}
