package com.rfid3.foresight.prediction.forest;

import com.rfid3.foresight.prediction.forest.UnfitArtifact.Fault;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * Trees and their calibration as bytes: magic, schema version, names, arrays. Reading them can run
 * no code; every count and index is checked before it is used.
 */
public final class ForestFormat {
  /** Version of the format; a reader refuses any other. */
  public static final int SCHEMA = 1;

  /** Bytes that nothing written here exceeds: four million nodes. */
  public static final int MOST_BYTES = 128 << 20;

  private static final int MAGIC = 0x46534654;
  private static final int NODE_BYTES = 4 + 8 + 4 + 4 + 8;
  private static final int MOST_FEATURES = 1_000;

  private ForestFormat() {}

  /** A forest as bytes; the same forest gives the same bytes. */
  public static byte[] bytes(FlatForest forest) {
    return bytes(new CalibratedForest(forest, Isotonic.IDENTITY));
  }

  /** A calibrated forest as bytes. */
  public static byte[] bytes(CalibratedForest calibrated) {
    var bytes = new ByteArrayOutputStream();
    try (var out = new DataOutputStream(bytes)) {
      FlatForest forest = calibrated.forest();
      out.writeInt(MAGIC);
      out.writeInt(SCHEMA);
      out.writeInt(forest.features().size());
      for (String name : forest.features()) {
        byte[] text = name.getBytes(StandardCharsets.UTF_8);
        out.writeInt(text.length);
        out.write(text);
      }
      out.writeDouble(forest.base());
      ints(out, forest.roots());
      var nodes = forest.nodes();
      out.writeInt(nodes.count());
      for (int node = 0; node < nodes.count(); node++) {
        out.writeInt(nodes.feature()[node]);
        out.writeDouble(nodes.number()[node]);
        out.writeInt(nodes.left()[node]);
        out.writeInt(nodes.right()[node]);
        out.writeDouble(nodes.cover()[node]);
      }
      doubles(out, calibrated.calibration().from());
      doubles(out, calibrated.calibration().to());
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    return bytes.toByteArray();
  }

  private static void ints(DataOutputStream out, int[] values) throws IOException {
    out.writeInt(values.length);
    for (int value : values) {
      out.writeInt(value);
    }
  }

  private static void doubles(DataOutputStream out, List<Double> values) throws IOException {
    out.writeInt(values.size());
    for (double value : values) {
      out.writeDouble(value);
    }
  }

  /**
   * Reads what {@link #bytes} wrote.
   *
   * @throws UnfitArtifact where it is too big, of another release, or damaged
   */
  public static CalibratedForest read(byte[] bytes) {
    if (bytes.length > MOST_BYTES) {
      throw new UnfitArtifact(Fault.TOO_BIG, bytes.length + " bytes");
    }
    try {
      return read(ByteBuffer.wrap(bytes));
    } catch (BufferUnderflowException cut) {
      throw new UnfitArtifact(Fault.CORRUPT, "it ends too early");
    }
  }

  private static CalibratedForest read(ByteBuffer in) {
    if (in.getInt() != MAGIC) {
      throw new UnfitArtifact(Fault.CORRUPT, "it is no forest");
    }
    int schema = in.getInt();
    if (schema != SCHEMA) {
      throw new UnfitArtifact(
          Fault.INCOMPATIBLE, "schema %d where %d is read".formatted(schema, SCHEMA));
    }
    List<String> features = names(in);
    double base = in.getDouble();
    int[] roots = new int[count(in, Integer.BYTES)];
    for (int i = 0; i < roots.length; i++) {
      roots[i] = in.getInt();
    }
    FlatForest.Nodes nodes = nodes(in, features.size());
    for (int root : roots) {
      check(root >= 0 && root < nodes.count());
    }
    var calibration = new Isotonic(doubles(in), doubles(in));
    return new CalibratedForest(new FlatForest(features, base, roots, nodes), calibration);
  }

  private static List<String> names(ByteBuffer in) {
    int count = in.getInt();
    check(count > 0 && count <= MOST_FEATURES);
    var names = new ArrayList<String>();
    for (int i = 0; i < count; i++) {
      byte[] text = new byte[count(in, 1)];
      in.get(text);
      names.add(new String(text, StandardCharsets.UTF_8));
    }
    return names;
  }

  private static FlatForest.Nodes nodes(ByteBuffer in, int features) {
    int count = count(in, NODE_BYTES);
    var nodes =
        new FlatForest.Nodes(
            new int[count], new double[count], new int[count], new int[count], new double[count]);
    for (int node = 0; node < count; node++) {
      nodes.feature()[node] = in.getInt();
      nodes.number()[node] = in.getDouble();
      nodes.left()[node] = in.getInt();
      nodes.right()[node] = in.getInt();
      nodes.cover()[node] = in.getDouble();
      check(nodes.feature()[node] >= FlatForest.LEAF && nodes.feature()[node] < features);
      // Children come after their parent: following them always ends.
      boolean down =
          nodes.left()[node] > node
              && nodes.left()[node] < count
              && nodes.right()[node] > node
              && nodes.right()[node] < count;
      check(nodes.leaf(node) || down);
    }
    return nodes;
  }

  private static List<Double> doubles(ByteBuffer in) {
    int count = count(in, Double.BYTES);
    var values = new ArrayList<Double>(count);
    for (int i = 0; i < count; i++) {
      values.add(in.getDouble());
    }
    return values;
  }

  private static int count(ByteBuffer in, int bytesEach) {
    int count = in.getInt();
    check(count >= 0 && (long) count * bytesEach <= in.remaining());
    return count;
  }

  private static void check(boolean holds) {
    if (!holds) {
      throw new UnfitArtifact(Fault.CORRUPT, "an index points nowhere");
    }
  }
}
