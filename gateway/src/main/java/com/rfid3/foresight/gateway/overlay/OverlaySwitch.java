package com.rfid3.foresight.gateway.overlay;

import com.rfid3.foresight.gateway.access.Visitor;
import com.rfid3.foresight.gateway.answer.Audience;
import com.rfid3.foresight.platform.flags.Flag;
import com.rfid3.foresight.platform.flags.FlagBoard;
import com.rfid3.foresight.platform.flags.FlagSnapshot;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;

/** The flags as they stand for one caller, at this moment. */
@ApplicationScoped
class OverlaySwitch {
  private final FlagBoard flags;

  OverlaySwitch(FlagBoard flags) {
    this.flags = flags;
  }

  FlagSnapshot flagsFor(RoutingContext caller) {
    return flags.now(Audience.of(Visitor.of(caller)));
  }

  boolean isOnFor(RoutingContext caller) {
    return flagsFor(caller).isOn(Flag.PREDICTIVE_UI_ENHANCEMENTS);
  }
}
