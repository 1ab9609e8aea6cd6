package io.butie.adapters.webhook;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/** A receiver on the loopback interface that does what a test wants of it. */
final class Peer implements AutoCloseable {

  /** What it does with a connection, once it has read the request. */
  @FunctionalInterface
  interface Behaviour {
    void answer(Socket connection) throws IOException;
  }

  private final ServerSocket listening;
  private final Behaviour behaviour;
  private final BlockingQueue<String> requests = new LinkedBlockingQueue<>();
  private final List<Socket> open = new CopyOnWriteArrayList<>();

  Peer(ServerSocket listening, Behaviour behaviour) {
    this.listening = listening;
    this.behaviour = behaviour;
    Thread thread = new Thread(this::serve, "peer");
    thread.setDaemon(true);
    thread.start();
  }

  static Peer that(Behaviour behaviour) throws IOException {
    return new Peer(new ServerSocket(0, 50, InetAddress.getLoopbackAddress()), behaviour);
  }

  /** One that answers with these bytes. */
  static Peer saying(String response) throws IOException {
    return that(connection -> say(connection, response));
  }

  static void say(Socket connection, String response) throws IOException {
    connection.getOutputStream().write(response.getBytes(StandardCharsets.ISO_8859_1));
    connection.getOutputStream().flush();
  }

  int port() {
    return listening.getLocalPort();
  }

  /** The next request, head and content. */
  String request() throws InterruptedException {
    String request = requests.poll(30, TimeUnit.SECONDS);
    if (request == null) {
      throw new AssertionError("nothing came");
    }
    return request;
  }

  /** How many came that nobody has looked at. */
  int others() {
    return requests.size();
  }

  private void serve() {
    try {
      while (true) {
        Socket connection = listening.accept();
        open.add(connection);
        try {
          requests.add(read(connection.getInputStream()));
          behaviour.answer(connection);
        } catch (IOException lost) {
          // the other side has gone, which a test may want
        }
        if (!connection.isClosed()) {
          connection.shutdownOutput();
        }
      }
    } catch (SocketException closed) {
      // the test is over
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String read(InputStream in) throws IOException {
    ByteArrayOutputStream read = new ByteArrayOutputStream();
    while (!read.toString(StandardCharsets.UTF_8).endsWith("\r\n\r\n")) {
      int next = in.read();
      if (next < 0) {
        throw new SocketException("no request");
      }
      read.write(next);
    }
    String head = read.toString(StandardCharsets.UTF_8);
    int length = Integer.parseInt(head.replaceAll("(?s).*Content-Length: (\\d+).*", "$1"));
    return head + new String(in.readNBytes(length), StandardCharsets.UTF_8);
  }

  @Override
  public void close() throws IOException {
    listening.close();
    for (Socket connection : open) {
      connection.close();
    }
  }
}
