package io.butie.adapters.webhook;

import java.net.InetAddress;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Where deliveries may go although it is no public address, and over plain HTTP too: hosts by name,
 * and addresses.
 */
public final class AllowedPrivate {

  private static final Pattern HOST = Pattern.compile("[A-Za-z0-9]([A-Za-z0-9.-]*[A-Za-z0-9])?");

  private final Set<String> hosts;
  private final List<AddressRange> ranges;

  private AllowedPrivate(Set<String> hosts, List<AddressRange> ranges) {
    this.hosts = hosts;
    this.ranges = ranges;
  }

  /**
   * What the operator lists.
   *
   * @param entries names of hosts, addresses and ranges of addresses, {@code 10.1.0.0/16}
   * @throws IllegalArgumentException naming one that is none of these
   */
  public static AllowedPrivate of(List<String> entries) {
    for (String entry : entries) {
      if (!isRange(entry) && !HOST.matcher(entry).matches()) {
        throw new IllegalArgumentException("neither a host nor addresses: " + entry);
      }
    }
    return new AllowedPrivate(
        entries.stream()
            .filter(entry -> !isRange(entry))
            .map(entry -> entry.toLowerCase(Locale.ROOT))
            .collect(Collectors.toUnmodifiableSet()),
        entries.stream().filter(AllowedPrivate::isRange).map(AddressRange::of).toList());
  }

  private static boolean isRange(String entry) {
    return entry.contains("/") || AddressRange.isLiteral(entry);
  }

  /** Whether the host itself is listed, by its name or its address. */
  boolean lists(String host) {
    return AddressRange.isLiteral(host)
        ? contains(AddressRange.literal(host))
        : hosts.contains(host.toLowerCase(Locale.ROOT));
  }

  boolean contains(InetAddress address) {
    return ranges.stream().anyMatch(range -> range.contains(address));
  }
}
