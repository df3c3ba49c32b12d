package com.rfid3.foresight.benchmarks.gateway;

import com.rfid3.foresight.localstack.server.FreePort;
import com.rfid3.foresight.localstack.server.ServerCommand;
import com.rfid3.foresight.localstack.server.ServerProcess;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Debian's nginx with a configuration of our own: as the legacy server that both proxies stand in
 * front of, and as the proxy that the gateway is measured beside.
 */
final class Nginx implements AutoCloseable {
  private static final int PAGE_BYTES = 8 << 10;

  private final ServerProcess process;
  private final int port;

  private Nginx(ServerProcess process, int port) {
    this.process = process;
    this.port = port;
  }

  /** The program, where there is one: {@code FORESIGHT_NGINX}, else on the path. */
  static Optional<Path> program() {
    String named = System.getenv("FORESIGHT_NGINX");
    String path = System.getenv("PATH") + ":/usr/sbin:/usr/local/sbin";
    return named != null
        ? Optional.of(Path.of(named)).filter(Files::isExecutable)
        : Arrays.stream(path.split(":", -1))
            .map(folder -> Path.of(folder, "nginx"))
            .filter(Files::isExecutable)
            .findFirst();
  }

  /** A legacy server that answers every path with one page at once. */
  static Nginx legacy(Path program, Path folder) throws IOException {
    Files.createDirectories(folder);
    String page = "<html><head></head><body>" + "x".repeat(PAGE_BYTES) + "</body></html>";
    Files.writeString(folder.resolve("page.html"), page);
    return start(
        program,
        folder,
        "root %s; default_type text/html; location / { try_files /page.html =404; }"
            .formatted(folder));
  }

  /** A proxy in front of a server on this port, with connections kept as the gateway keeps them. */
  static Nginx proxy(Path program, Path folder, int upstream) throws IOException {
    return start(
        program,
        folder,
        """
        location / {
          proxy_pass http://legacy;
          proxy_http_version 1.1;
          proxy_set_header Connection "";
          proxy_set_header Host $host;
          proxy_set_header X-Forwarded-For $proxy_add_x_forwarded_for;
        }\
        """,
        "upstream legacy { server 127.0.0.1:%d; keepalive 128; }".formatted(upstream));
  }

  private static Nginx start(Path program, Path folder, String server, String... beside)
      throws IOException {
    Files.createDirectories(folder);
    int port = FreePort.any();
    Path configuration = folder.resolve("nginx.conf");
    Files.writeString(
        configuration,
        """
        daemon off; worker_processes 1; pid %1$s/nginx.pid; error_log %1$s/error.log;
        events { worker_connections 12000; }
        http {
          access_log off; keepalive_requests 10000000; client_body_temp_path %1$s/body;
          proxy_temp_path %1$s/proxy; fastcgi_temp_path %1$s/fastcgi; uwsgi_temp_path %1$s/uwsgi;
          scgi_temp_path %1$s/scgi;
          %4$s
          server { listen 127.0.0.1:%2$d backlog=4096; %3$s }
        }
        """
            .formatted(folder, port, server, String.join("\n", beside)));
    List<String> command =
        List.of(program.toString(), "-p", folder.toString(), "-c", configuration.toString());
    var log = folder.resolve("nginx.log");
    var process = ServerProcess.start(new ServerCommand("nginx", command, Map.of(), log));
    return new Nginx(process, port);
  }

  int port() {
    return port;
  }

  String url() {
    return "http://127.0.0.1:" + port;
  }

  ProcessHandle handle() {
    return process.handle();
  }

  @Override
  public void close() {
    process.stop();
  }
}
