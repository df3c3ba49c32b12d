package com.rfid3.foresight.platform.departure;

import io.netty.channel.Channel;
import io.netty.channel.ChannelPipeline;
import io.netty.channel.group.ChannelGroup;
import io.netty.channel.group.DefaultChannelGroup;
import io.netty.util.concurrent.ImmediateEventExecutor;
import io.vertx.core.http.HttpConnection;
import io.vertx.core.net.impl.ConnectionBase;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;

/**
 * The connections of a web server on which something was asked, and the doors through which they
 * came. Of HTTP/1 alone: that is what the suite's servers speak.
 */
public final class Connections {
  private final ChannelGroup open = new DefaultChannelGroup(ImmediateEventExecutor.INSTANCE);
  private final Set<Channel> doors = ConcurrentHashMap.newKeySet();
  private volatile Stage stage = Stage.SERVING;

  /** How far the leave-taking is. */
  enum Stage {
    SERVING,
    /** Every answer closes its connection. */
    NOTICE,
    /** So does the end of whatever is still under way, and nothing new comes in. */
    LEAVING
  }

  Stage stage() {
    return stage;
  }

  /** To be told of each request as it arrives, on its event loop. */
  public void meet(HttpConnection connection) {
    var context = ((ConnectionBase) connection).channelHandlerContext();
    ChannelPipeline pipeline = context.pipeline();
    if (pipeline.get(Farewell.class) == null) {
      pipeline.addBefore(context.name(), null, new Farewell(this));
      doors.add(context.channel().parent());
      open.add(context.channel());
    }
  }

  /** From now on every answer tells its caller to ask elsewhere next time. */
  public void giveNotice() {
    stage = Stage.NOTICE;
  }

  /**
   * Lets nobody in any more, closes what is idle or would never end by itself, and the rest as soon
   * as it has its answer.
   *
   * @param patience how long to wait for that
   * @return the number of connections whose answers were not finished by then
   */
  public int leave(Duration patience) {
    doors.forEach(Connections::shut);
    stage = Stage.LEAVING;
    // Whether one is idle is known on its own event loop.
    open.forEach(
        channel -> channel.eventLoop().execute(channel.pipeline().get(Farewell.class)::leave));
    var unused =
        open.newCloseFuture().awaitUninterruptibly(patience.toMillis(), TimeUnit.MILLISECONDS);
    return open.size();
  }

  private static void shut(Channel door) {
    var unused = door.close().syncUninterruptibly();
  }
}
