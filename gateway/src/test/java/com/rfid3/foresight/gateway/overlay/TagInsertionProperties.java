package com.rfid3.foresight.gateway.overlay;

import static org.assertj.core.api.Assertions.assertThat;

import com.rfid3.foresight.gateway.passthrough.PageEdits.BodyEdit;
import io.netty.handler.codec.compression.ZlibWrapper;
import io.vertx.core.buffer.Buffer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.GZIPOutputStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class TagInsertionProperties {
  private static final String TAGS = "[tags]";

  @Property(tries = 2000)
  void anyDivisionIntoPiecesComesToTheSame(@ForAll("pages") String page, @ForAll Random random) {
    byte[] whole = page.getBytes(StandardCharsets.UTF_8);

    assertThat(inPieces(insertion(), whole, random)).isEqualTo(atOnce(whole));
  }

  @Property(tries = 2000)
  void nothingButTheTagsIsAddedAndAtMostOnce(@ForAll("pages") String page) {
    String changed = atOnce(page.getBytes(StandardCharsets.UTF_8));

    assertThat(changed.replaceFirst("\\[tags]", "")).isEqualTo(page);
  }

  @Property(tries = 200)
  void packedPagesComeToTheSame(@ForAll("pages") String page, @ForAll Random random)
      throws IOException {
    byte[] whole = page.getBytes(StandardCharsets.UTF_8);
    var gzip = new ByteArrayOutputStream();
    var deflate = new ByteArrayOutputStream();
    packed(whole, new GZIPOutputStream(gzip));
    packed(whole, new DeflaterOutputStream(deflate));

    assertThat(inPieces(new Unpacked(ZlibWrapper.GZIP, insertion()), gzip.toByteArray(), random))
        .isEqualTo(atOnce(whole));
    assertThat(
            inPieces(
                new Unpacked(ZlibWrapper.ZLIB_OR_NONE, insertion()), deflate.toByteArray(), random))
        .isEqualTo(atOnce(whole));
  }

  @Provide
  Arbitrary<String> pages() {
    List<String> parts =
        List.of(
            "<!doctype html>",
            "<html>",
            "<html lang=\"en\">",
            "<head>",
            "</head>",
            "<body>",
            "</body>",
            "</html>",
            "<title>",
            "</title>",
            "<script>",
            "</script>",
            "<style>",
            "</style>",
            "<!--",
            "-->",
            "<meta charset=utf-8>",
            "<meta content='</head>'>",
            "<link href=a>",
            "<p>",
            "text",
            " ",
            "\n",
            "<",
            ">",
            "\"",
            "'",
            "=",
            "ä€😀",
            "<script src='x'>",
            "<noscript>",
            "</",
            "<!",
            "predictive-integration.js",
            "\uFEFF");
    Arbitrary<String> mixed =
        Arbitraries.of(parts).list().ofMaxSize(24).map(s -> String.join("", s));
    return Arbitraries.oneOf(mixed, mixed.map(rest -> "<!doctype html><html><head>" + rest));
  }

  private static void packed(byte[] whole, OutputStream packing) throws IOException {
    try (packing) {
      packing.write(whole);
    }
  }

  private static BodyEdit insertion() {
    return new TagInsertion(policies -> Optional.of(TAGS.getBytes(StandardCharsets.US_ASCII)));
  }

  private static String atOnce(byte[] whole) {
    BodyEdit insertion = insertion();
    Buffer changed = Buffer.buffer().appendBuffer(insertion.next(Buffer.buffer(whole)));
    return changed.appendBuffer(insertion.end()).toString(StandardCharsets.UTF_8);
  }

  private static String inPieces(BodyEdit edit, byte[] whole, Random random) {
    Buffer changed = Buffer.buffer();
    int from = 0;
    while (from < whole.length) {
      int to = Math.min(whole.length, from + random.nextInt(9));
      changed.appendBuffer(edit.next(Buffer.buffer(whole).getBuffer(from, to)));
      from = to;
    }
    return changed.appendBuffer(edit.end()).toString(StandardCharsets.UTF_8);
  }
}
