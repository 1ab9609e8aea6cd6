package io.butie.bootstrap.api;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.http.HttpHeaders;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/** Another system, which is told. */
final class EventReceiver implements AutoCloseable {

  private final HttpServer http;
  private final BlockingQueue<Received> received = new LinkedBlockingQueue<>();
  private volatile int status = 204;

  private EventReceiver(HttpServer http) {
    this.http = http;
  }

  /** What came. */
  record Received(String body, HttpHeaders headers) {

    JsonObject event() {
      return JsonParser.parseString(body).getAsJsonObject();
    }

    String header(String name) {
      return headers.firstValue(name).orElseThrow();
    }
  }

  static EventReceiver open() throws IOException {
    HttpServer http =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    EventReceiver receiver = new EventReceiver(http);
    http.createContext("/events", receiver::take);
    http.start();
    return receiver;
  }

  String url() {
    return "http://localhost:" + http.getAddress().getPort() + "/events";
  }

  void answer(int newStatus) {
    status = newStatus;
  }

  private void take(HttpExchange exchange) throws IOException {
    try (exchange) {
      received.add(
          new Received(
              new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8),
              HttpHeaders.of(exchange.getRequestHeaders(), (name, value) -> true)));
      exchange.sendResponseHeaders(status, -1);
    }
  }

  /** The next message. */
  Received next() throws InterruptedException {
    Received next = received.poll(60, TimeUnit.SECONDS);
    if (next == null) {
      throw new AssertionError("nothing came within a minute");
    }
    return next;
  }

  @Override
  public void close() {
    http.stop(0);
  }
}
