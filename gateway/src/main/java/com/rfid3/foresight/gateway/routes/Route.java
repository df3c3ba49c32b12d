package com.rfid3.foresight.gateway.routes;

import com.rfid3.foresight.gateway.limits.RateClass;
import com.rfid3.foresight.platform.flags.Flag;
import com.rfid3.foresight.platform.identity.Role;
import java.util.Optional;

/**
 * One line of the table.
 *
 * @param owner who answers it
 * @param part how it appears in an answer
 */
public record Route(Call call, Admission admission, Owner owner, Part part, Traits traits) {

  /** Method and path. */
  public record Call(String method, PathTemplate path) {}

  /** The least role, and what is counted. */
  public record Admission(Role role, RateClass rate) {}

  /** Name of the part, its flag, and its shape with nothing in it. */
  public record Part(String name, Optional<Flag> flag, String empty) {}

  /** What sets a route apart. */
  public enum Kind {
    /** A question, whatever its method: asked again where it failed, answered empty at worst. */
    READ,
    /** Changes something: needs a role, is counted, noted, and done once under one key. */
    WRITE,
    /** Goes on for as long as both sides like, in both directions. */
    STREAM
  }

  /** What a path names by which a caller's store is judged. */
  public enum Named {
    NOTHING,
    /** An item, which is in a store. */
    ITEM,
    STORE
  }

  public record Traits(Kind kind, Named named) {}

  public boolean isWrite() {
    return traits.kind() == Kind.WRITE;
  }

  public boolean isStream() {
    return traits.kind() == Kind.STREAM;
  }

  /** First word below {@code /api/integrated}, by which a key can be narrowed. */
  public String scope() {
    return call.path().scope();
  }

  /** As it is read in logs, metrics and the audit. */
  public String name() {
    return call.method() + " " + call.path().text();
  }
}
