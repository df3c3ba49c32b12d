package com.rfid3.foresight.benchmarks.load;

import java.net.URI;

/** A request to be repeated, and its name in reports. */
public record Read(String name, URI uri) {}
