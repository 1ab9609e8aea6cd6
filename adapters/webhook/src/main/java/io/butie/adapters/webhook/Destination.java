package io.butie.adapters.webhook;

import io.butie.domain.policy.Words;
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
   * @throws ForbiddenException saying what it must be
   */
  static Destination of(String url, AllowedPrivate allowed) {
    URI uri = parsed(url);
    boolean tls = "https".equals(String.valueOf(uri.getScheme()).toLowerCase(Locale.ROOT));
    boolean plain = "http".equals(String.valueOf(uri.getScheme()).toLowerCase(Locale.ROOT));
    require(
        (tls || plain) && uri.getHost() != null,
        new Words("must be https://host/…", "须为 https://host/… 形式"));
    require(
        isHost(uri.getHost()),
        new Words("must have a host that is a name or an address", "的主机须为域名或地址"));
    require(
        uri.getRawUserInfo() == null,
        new Words("must have no user and password in it", "不得含有用户名和密码"));
    require(uri.getRawFragment() == null, new Words("must have no fragment", "不得含有片段（#）"));
    require(
        uri.getPort() <= 65_535 && uri.getPort() != 0,
        new Words("must have a port that there is", "的端口无效"));
    String host = uri.getHost().replaceAll("[\\[\\]]", "");
    require(
        tls || allowed.lists(host),
        new Words("must be https, but where the operator allows its host", "须为 https，运维人员允许的主机除外"));
    if (AddressRange.isLiteral(host)) {
      InetAddress address = AddressRange.literal(host);
      require(
          PublicAddresses.contain(address) || allowed.contains(address),
          new Words(
              "must lead to a public address, or to one that the operator allows",
              "须指向公网地址，或运维人员允许的地址"));
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
        new Words(
            "must be at most " + LONGEST + " printable ASCII characters",
            "最多 " + LONGEST + " 个可打印的 ASCII 字符"));
    try {
      return new URI(url);
    } catch (URISyntaxException noUrl) {
      throw new ForbiddenException(new Words("must be a URL", "须为 URL"));
    }
  }

  private static void require(boolean met, Words must) {
    if (!met) {
      throw new ForbiddenException(must);
    }
  }

  /** Nothing is sent there. */
  static final class ForbiddenException extends IllegalArgumentException {
    private final transient Words must;

    ForbiddenException(Words must) {
      super(must.en());
      this.must = must;
    }

    /** What the URL must be. */
    Words must() {
      return must;
    }
  }

  /** For the header Host (RFC 9110 §7.2). */
  String authority() {
    String name = host.contains(":") ? "[" + host + "]" : host;
    return port == (tls ? 443 : 80) ? name : name + ":" + port;
  }
}
