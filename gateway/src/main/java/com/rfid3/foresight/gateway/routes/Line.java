package com.rfid3.foresight.gateway.routes;

import com.rfid3.foresight.gateway.limits.RateClass;
import com.rfid3.foresight.platform.flags.Flag;
import com.rfid3.foresight.platform.identity.Role;
import java.util.Optional;

/** A line of the table while it is written: what is not said is an open read of the predictions. */
record Line(Route route) {

  static Line get(String path) {
    return of("GET", path);
  }

  static Line post(String path) {
    return of("POST", path);
  }

  static Line put(String path) {
    return of("PUT", path);
  }

  static Line delete(String path) {
    return of("DELETE", path);
  }

  private static Line of(String method, String path) {
    return new Line(
        new Route(
            new Route.Call(method, new PathTemplate(path)),
            new Route.Admission(Role.ANONYMOUS, RateClass.NONE),
            Owner.PREDICTIONS,
            new Route.Part("gateway", Optional.empty(), "{}"),
            new Route.Traits(Route.Kind.READ, Route.Named.NOTHING)));
  }

  Line by(Owner owner) {
    return new Line(
        new Route(route.call(), route.admission(), owner, route.part(), route.traits()));
  }

  Line on(Flag flag, String name) {
    return part(new Route.Part(name, Optional.of(flag), route.part().empty()));
  }

  Line empty(String shape) {
    return part(new Route.Part(route.part().name(), route.part().flag(), shape));
  }

  Line role(Role role) {
    return admission(role, route.admission().rate());
  }

  Line read(Role role, RateClass rate) {
    return admission(role, rate).kind(Route.Kind.READ);
  }

  Line write(Role role, RateClass rate) {
    return admission(role, rate).kind(Route.Kind.WRITE);
  }

  Line stream(Role role) {
    return admission(role, route.admission().rate()).kind(Route.Kind.STREAM);
  }

  Line ofItem() {
    return traits(new Route.Traits(route.traits().kind(), Route.Named.ITEM));
  }

  Line ofStore() {
    return traits(new Route.Traits(route.traits().kind(), Route.Named.STORE));
  }

  private Line kind(Route.Kind kind) {
    return traits(new Route.Traits(kind, route.traits().named()));
  }

  private Line admission(Role role, RateClass rate) {
    var admission = new Route.Admission(role, rate);
    return new Line(
        new Route(route.call(), admission, route.owner(), route.part(), route.traits()));
  }

  private Line part(Route.Part part) {
    return new Line(
        new Route(route.call(), route.admission(), route.owner(), part, route.traits()));
  }

  private Line traits(Route.Traits traits) {
    return new Line(
        new Route(route.call(), route.admission(), route.owner(), route.part(), traits));
  }
}
