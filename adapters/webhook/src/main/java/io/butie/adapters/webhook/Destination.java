package io.butie.adapters.webhook;

import java.net.InetAddress;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;

/**
 * What the URL of a webhook says.
 *
 * @param host a name or an address, without the brackets of RFC 3986
 * @param target path and query, as they stand in a request
 */
record Destination(boolean tls, String host, int port, String target) {

  private static final int LONGEST = 2_000;

  /**
   * Reads a URL, and asks nobody about its host.
   *
   * @throws IllegalArgumentException saying what it must be
   */
  static Destination of(String url, AllowedPrivate allowed) {
    URI uri = parsed(url);
    boolean tls = "https".equals(String.valueOf(uri.getScheme()).toLowerCase(Locale.ROOT));
    boolean plain = "http".equals(String.valueOf(uri.getScheme()).toLowerCase(Locale.ROOT));
    require((tls || plain) && uri.getHost() != null, "must be https://host/…");
    require(isHost(uri.getHost()), "must have a host that is a name or an address");
    require(uri.getRawUserInfo() == null, "must have no user and password in it");
    require(uri.getRawFragment() == null, "must have no fragment");
    require(uri.getPort() <= 65_535 && uri.getPort() != 0, "must have a port that there is");
    String host = uri.getHost().replaceAll("[\\[\\]]", "");
    require(tls || allowed.lists(host), "must be https, but where the operator allows its host");
    if (AddressRange.isLiteral(host)) {
      InetAddress address = AddressRange.literal(host);
      require(
          PublicAddresses.contain(address) || allowed.contains(address),
          "must lead to a public address, or to one that the operator allows");
    }
    int port = uri.getPort() > 0 ? uri.getPort() : tls ? 443 : 80;
    String path = uri.getRawPath().isEmpty() ? "/" : uri.getRawPath();
    return new Destination(
        tls, host, port, uri.getRawQuery() == null ? path : path + "?" + uri.getRawQuery());
  }

  /** A number alone is an address in another spelling (127.1, 0x7f000001), and never a name. */
  private static boolean isHost(String host) {
    return host.startsWith("[")
        || AddressRange.isLiteral(host)
        || host.matches("([A-Za-z0-9-]+\\.)*[A-Za-z][A-Za-z0-9-]*\\.?");
  }

  private static URI parsed(String url) {
    require(
        url.length() <= LONGEST && url.chars().allMatch(c -> c > ' ' && c <= '~'),
        "must be at most " + LONGEST + " printable ASCII characters");
    try {
      return new URI(url);
    } catch (URISyntaxException e) {
      throw new IllegalArgumentException("must be a URL", e);
    }
  }

  private static void require(boolean met, String must) {
    if (!met) {
      throw new IllegalArgumentException(must);
    }
  }

  /** For the header Host (RFC 9110 §7.2). */
  String authority() {
    String name = host.contains(":") ? "[" + host + "]" : host;
    return port == (tls ? 443 : 80) ? name : name + ":" + port;
  }
}
