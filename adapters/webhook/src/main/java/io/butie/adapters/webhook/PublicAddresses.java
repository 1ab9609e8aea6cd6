package io.butie.adapters.webhook;

import java.net.Inet4Address;
import java.net.InetAddress;
import java.util.List;
import java.util.stream.Stream;

/**
 * Which addresses are the public internet's: neither anybody's own network, nor this machine, nor
 * one that stands for another (IANA's special-purpose registries, RFC 6890).
 */
final class PublicAddresses {

  private static final List<AddressRange> NOT_PUBLIC_4 =
      ranges(
          "0.0.0.0/8",
          "10.0.0.0/8",
          "100.64.0.0/10", // of providers; a cloud's metadata at 100.100.100.200
          "127.0.0.0/8",
          "169.254.0.0/16", // link-local; clouds' metadata at 169.254.169.254
          "172.16.0.0/12",
          "192.0.0.0/24", // a cloud's metadata at 192.0.0.192
          "192.0.2.0/24",
          "192.88.99.0/24",
          "192.168.0.0/16",
          "198.18.0.0/15",
          "198.51.100.0/24",
          "203.0.113.0/24",
          "168.63.129.16/32", // a cloud's inside, at an address like any other
          "224.0.0.0/4",
          "240.0.0.0/4");

  /** Everything outside is unassigned, local, multicast, or an IPv4 address in another form. */
  private static final AddressRange GLOBAL_UNICAST = AddressRange.of("2000::/3");

  private static final List<AddressRange> NOT_PUBLIC_6 =
      ranges(
          "2001::/23", // Teredo among them
          "2001:db8::/32",
          "2002::/16", // 6to4: an IPv4 address is in it
          "3fff::/20");

  private PublicAddresses() {}

  static boolean contain(InetAddress address) {
    return address instanceof Inet4Address
        ? NOT_PUBLIC_4.stream().noneMatch(range -> range.contains(address))
        : GLOBAL_UNICAST.contains(address)
            && NOT_PUBLIC_6.stream().noneMatch(range -> range.contains(address));
  }

  private static List<AddressRange> ranges(String... texts) {
    return Stream.of(texts).map(AddressRange::of).toList();
  }
}
