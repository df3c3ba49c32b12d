package com.rfid3.foresight.prediction.run;

import com.rfid3.foresight.prediction.ledger.Shard;
import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import org.jboss.logging.Logger;

/** Where a part is named for this process: makes it and ends, with 0 where it was made, else 1. */
@ApplicationScoped
class ShardCommand {
  private static final Logger LOG = Logger.getLogger(ShardCommand.class);

  private final ShardedRun run;
  private final RunSettings settings;

  ShardCommand(ShardedRun run, RunSettings settings) {
    this.run = run;
    this.settings = settings;
  }

  void begin(@Observes StartupEvent started) {
    settings.shard().ifPresent(index -> make(new Shard(index, settings.shards())));
  }

  private void make(Shard shard) {
    run.make(shard)
        .subscribe()
        .with(
            made -> {
              LOG.infof("Shard %s was made", shard.name());
              Quarkus.asyncExit(0);
            },
            failure -> {
              LOG.errorf(failure, "Shard %s was not made", shard.name());
              Quarkus.asyncExit(1);
            });
  }
}
