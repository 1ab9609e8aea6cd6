package io.butie.adapters.webhook;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.regex.Pattern;

/** Addresses that begin with the same bits, as CIDR writes it (RFC 4632, RFC 4291 §2.3). */
record AddressRange(InetAddress first, int bits) {

  private static final Pattern LITERAL = Pattern.compile("[0-9]+(\\.[0-9]+){3}|[0-9a-fA-F:.]*:.*");

  /** The range that is written so; an address alone is a range of one. */
  static AddressRange of(String text) {
    int slash = text.indexOf('/');
    InetAddress first = literal(slash < 0 ? text : text.substring(0, slash));
    int most = first.getAddress().length * Byte.SIZE;
    int bits = slash < 0 ? most : Integer.parseInt(text.substring(slash + 1));
    if (bits < 0 || bits > most) {
      throw new IllegalArgumentException("no address has " + bits + " bits to begin with");
    }
    return new AddressRange(first, bits);
  }

  /** Whether this is an address and no name that somebody has to be asked about. */
  static boolean isLiteral(String host) {
    return LITERAL.matcher(host).matches();
  }

  /** The address that is written so; nobody is asked. */
  static InetAddress literal(String text) {
    if (!isLiteral(text)) {
      throw new IllegalArgumentException("not an address: " + text);
    }
    try {
      return InetAddress.getByName(text);
    } catch (UnknownHostException e) {
      throw new IllegalArgumentException("not an address: " + text, e);
    }
  }

  boolean contains(InetAddress address) {
    byte[] here = first.getAddress();
    byte[] there = address.getAddress();
    if (here.length != there.length) {
      return false;
    }
    for (int bit = 0; bit < bits; bit++) {
      int mask = 0x80 >> (bit % Byte.SIZE);
      if (((here[bit / Byte.SIZE] ^ there[bit / Byte.SIZE]) & mask) != 0) {
        return false;
      }
    }
    return true;
  }
}
