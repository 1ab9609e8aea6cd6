package io.butie.bootstrap.export;

import com.google.gson.Gson;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.butie.adapters.bundle.ExportOutcome;
import io.butie.bootstrap.Application;
import io.butie.bootstrap.UseCases;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * Where another process of this machine asks the server for an export, because the server alone can
 * open the database. A socket of its own on the loopback interface, so that no reverse proxy in
 * front of the REST interface can pass a request on to it.
 */
public final class ExportDesk implements AutoCloseable {

  static final String PATH = "/export";

  private static final Logger LOG = System.getLogger(ExportDesk.class.getName());
  private static final int TOKEN_BYTES = 32;
  private static final int LONGEST_REQUEST = 8_192;

  private final Path data;
  private final HttpServer http;
  private final ExecutorService worker;
  private final byte[] authorization;
  private final Application application;

  private ExportDesk(
      Path data,
      HttpServer http,
      ExecutorService worker,
      DeskAddress address,
      Application application) {
    this.data = data;
    this.http = http;
    this.worker = worker;
    this.authorization = address.authorization().getBytes(StandardCharsets.UTF_8);
    this.application = application;
  }

  /** Opens it and leaves its address, with a new token, in the data directory. */
  public static ExportDesk open(Path data, Application application) throws IOException {
    HttpServer http =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    ExecutorService worker = Executors.newSingleThreadExecutor(); // one export at a time
    DeskAddress address = new DeskAddress(http.getAddress().getPort(), newToken());
    ExportDesk desk = new ExportDesk(data, http, worker, address, application);
    http.setExecutor(worker);
    http.createContext(PATH, desk::answer);
    http.start();
    address.write(data);
    return desk;
  }

  @Override
  public void close() throws IOException {
    DeskAddress.remove(data);
    http.stop(0);
    worker.shutdown();
  }

  private static String newToken() {
    byte[] bytes = new byte[TOKEN_BYTES];
    new SecureRandom().nextBytes(bytes);
    return HexFormat.of().formatHex(bytes);
  }

  private void answer(HttpExchange exchange) throws IOException {
    try (exchange) {
      if (!isAuthorized(exchange)) {
        reply(exchange, 401, "");
      } else if (!exchange.getRequestMethod().equals("POST")) {
        reply(exchange, 405, "");
      } else {
        export(exchange);
      }
    }
  }

  private boolean isAuthorized(HttpExchange exchange) {
    String given = exchange.getRequestHeaders().getFirst("Authorization");
    return given != null
        && MessageDigest.isEqual(authorization, given.getBytes(StandardCharsets.UTF_8));
  }

  private void export(HttpExchange exchange) throws IOException {
    ExportRequest request;
    try {
      request = request(exchange);
    } catch (IllegalArgumentException malformed) {
      reply(exchange, 400, String.valueOf(malformed.getMessage()));
      return;
    }
    try {
      ExportOutcome outcome =
          application
              .onContainerThread(() -> exporting().to(request.target(), request.scope()))
              .get();
      reply(exchange, 200, new Gson().toJson(outcome));
    } catch (ExecutionException e) {
      LOG.log(Level.ERROR, "the export to " + request.target() + " failed", e.getCause());
      reply(exchange, 500, String.valueOf(e.getCause()));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      reply(exchange, 503, "the server stops");
    }
  }

  private static ExportRequest request(HttpExchange exchange) throws IOException {
    byte[] body = exchange.getRequestBody().readNBytes(LONGEST_REQUEST);
    return ExportRequest.parse(new String(body, StandardCharsets.UTF_8));
  }

  private LedgerExport exporting() {
    UseCases useCases = application.useCases();
    return new LedgerExport(
        useCases.transactions(),
        useCases.ledger(),
        useCases.checkpoints(),
        useCases.publishCheckpoint());
  }

  private static void reply(HttpExchange exchange, int status, String body) throws IOException {
    byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
    exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
    exchange.getResponseBody().write(bytes);
  }
}
