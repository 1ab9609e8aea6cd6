package io.butie.bootstrap;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;

/** A port that nobody uses now, for a server that nobody needs to find. */
public final class FreePort {

  private FreePort() {}

  /** A port that is free at this moment. */
  public static int find() throws IOException {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }
}
