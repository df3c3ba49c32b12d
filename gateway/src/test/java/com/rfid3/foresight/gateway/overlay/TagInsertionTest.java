package com.rfid3.foresight.gateway.overlay;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.buffer.Buffer;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** In these pages a tilde stands where the tags belong; without one they belong nowhere. */
class TagInsertionTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<!DOCTYPE html><html><head><title>a</title>~</head><body></body></html>",
        "<html><HEAD>~</HEAD>",
        "\uFEFF\n<!doctype html>\n<head>\n~</head >",
        // Both ends of a head may be left out.
        "<!doctype html><title>a</title><meta charset=utf-8>~<body class='x'>",
        "<!doctype html><link rel=stylesheet href=a.css>~<p>text",
        "<!doctype html>~text",
        "<!doctype html><title>a</title>\n~",
        "<html>~</html>",
        "<!doctype html><title>a</title>~<template><script></script></template>",
        // What only looks like the end of the head.
        "<html><head><!-- </head> -->~</head>",
        "<html><head><!--[if lt IE 9]></head><![endif]-->~</head>",
        "<html><head><!--></head>",
        "<html><head><script>document.write('</head>')</script>~</head>",
        "<html><head><title></head></title>~</head>",
        "<html><head><style>/* </head> */</style>~</head>",
        "<html><head><noscript><style></style></noscript>~</head>",
        "<html><head><meta content='</head>'>~</head>",
        "<html><head><meta content=\"a>b\" name='x>y'>~</head>",
        "<html><head><script>if (a<b) {}</scripts></script>~</head>",
        "<html><head><script><!-- x --></script>~</head>"
      })
  void theTagsComeWhereTheHeadEnds(String page) {
    // The shortest comment there is ends at once, so the end after it is the head's.
    String marked = page.equals("<html><head><!--></head>") ? "<html><head><!-->~</head>" : page;

    assertThat(through(marked.replace("~", ""))).isEqualTo(marked.replace("~", "[tags]"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "<div>a part of a page</div>",
        "<tr><td>1</td></tr>",
        "text, and <html><head></head>",
        "<!-- part --><section></section>",
        "</head><body>",
        "<?xml version='1.0'?><html><head></head></html>",
        "<!doctype svg><svg></svg>",
        "{\"html\": \"<html><head></head>\"}",
        // Somebody has already put it there.
        "<html><head><script src=\"/static/js/predictive-integration.js\"></script></head>",
        // No browser would run a script here.
        "<html><head><script>var a = '<!-- <script>';</script></head>",
        "<html><head><script>not ended </head><body>",
        "<html><head><title>not ended",
        "<html><head><meta content='not ended></head>",
        "<html><head><!-- not ended </head>",
        "<"
      })
  void whatIsNoPageOrCannotBeJudgedStaysAsItIs(String page) {
    assertThat(through(page)).isEqualTo(page);
  }

  @Test
  void aTagOfAbsurdLengthIsNotWaitedFor() {
    String page = "<html><head><!--" + "x".repeat(PageHead.LONGEST) + "--></head>";

    assertThat(through(page)).isEqualTo(page);
    var insertion =
        new TagInsertion(policies -> Optional.of("[tags]".getBytes(StandardCharsets.UTF_8)));
    insertion.next(Buffer.buffer("<html><head><!--"));
    assertThat(insertion.next(Buffer.buffer("x".repeat(PageHead.LONGEST))).length())
        .as("all that was held is let go")
        .isGreaterThan(PageHead.LONGEST);
  }

  @Test
  void thePolicyThatAPageStatesItselfIsAskedToo() {
    String page =
        "<html><head><META http-equiv='Content-Security-Policy' content=\"script-src 'nonce-a1'\">"
            + "</head>";
    var insertion =
        new TagInsertion(
            policies -> Optional.of(policies.toString().getBytes(StandardCharsets.UTF_8)));

    assertThat(insertion.next(Buffer.buffer(page)).toString())
        .contains("[script-src 'nonce-a1']</head>");
  }

  @Test
  void tagsThatWouldBeBlockedAreNotAdded() {
    var insertion = new TagInsertion(policies -> Optional.empty());

    assertThat(insertion.next(Buffer.buffer("<html><head></head>")).toString())
        .isEqualTo("<html><head></head>");
  }

  private static String through(String page) {
    var insertion =
        new TagInsertion(policies -> Optional.of("[tags]".getBytes(StandardCharsets.UTF_8)));
    return insertion
        .next(Buffer.buffer(page.getBytes(StandardCharsets.UTF_8)))
        .appendBuffer(insertion.end())
        .toString(StandardCharsets.UTF_8);
  }
}
