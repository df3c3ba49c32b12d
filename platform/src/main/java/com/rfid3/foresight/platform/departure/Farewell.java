package com.rfid3.foresight.platform.departure;

import com.rfid3.foresight.platform.departure.Connections.Stage;
import io.netty.channel.ChannelDuplexHandler;
import io.netty.channel.ChannelFutureListener;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelPromise;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpHeaderValues;
import io.netty.handler.codec.http.HttpRequest;
import io.netty.handler.codec.http.HttpResponse;
import io.netty.handler.codec.http.HttpResponseStatus;
import io.netty.handler.codec.http.HttpStatusClass;
import io.netty.handler.codec.http.LastHttpContent;

/**
 * One connection's leave-taking. It sits where messages go onto the wire, since that is the one
 * place that sees every answer, the relayed ones too, and knows when the last byte of it is out.
 */
final class Farewell extends ChannelDuplexHandler {
  private static final String EVENTS = "text/event-stream";

  private final Connections connections;
  private ChannelHandlerContext context;
  // It is put in place by the first request, which has passed by then.
  private int underWay = 1;
  private boolean endless;
  private boolean last;

  Farewell(Connections connections) {
    this.connections = connections;
  }

  @Override
  public void handlerAdded(ChannelHandlerContext added) {
    context = added;
  }

  @Override
  public void channelRead(ChannelHandlerContext ctx, Object message) {
    if (message instanceof HttpRequest) {
      underWay++;
    }
    ctx.fireChannelRead(message);
  }

  @Override
  public void write(ChannelHandlerContext ctx, Object message, ChannelPromise written) {
    var unused = ctx.write(message, isInterim(message) ? written : seen(message, written));
  }

  private ChannelPromise seen(Object message, ChannelPromise written) {
    if (message instanceof HttpResponse head) {
      begin(head);
    }
    return message instanceof LastHttpContent ? end(written) : written;
  }

  // "Go on" before an answer, which it is not yet.
  private static boolean isInterim(Object message) {
    return message instanceof HttpResponse head
        && head.status().codeClass() == HttpStatusClass.INFORMATIONAL
        && !head.status().equals(HttpResponseStatus.SWITCHING_PROTOCOLS);
  }

  private void begin(HttpResponse head) {
    String type = head.headers().get(HttpHeaderNames.CONTENT_TYPE);
    endless =
        head.status().equals(HttpResponseStatus.SWITCHING_PROTOCOLS)
            || (type != null && type.startsWith(EVENTS));
    // Who has sent further requests already is to have their answers first.
    if (connections.stage() != Stage.SERVING && underWay == 1 && !endless) {
      head.headers().set(HttpHeaderNames.CONNECTION, HttpHeaderValues.CLOSE);
      last = true;
    }
  }

  private ChannelPromise end(ChannelPromise written) {
    underWay--;
    boolean over = last || (underWay == 0 && connections.stage() == Stage.LEAVING);
    return over ? written.unvoid().addListener(ChannelFutureListener.CLOSE) : written;
  }

  /** On the event loop: closes what is idle or would never end. */
  void leave() {
    if (underWay == 0 || endless) {
      var unused = context.close();
    }
  }
}
