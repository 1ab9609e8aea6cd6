package io.butie.domain.ledger;

import java.util.ArrayList;
import java.util.List;

/**
 * The keys of a log, one after the other, each signed over to the next. A checkpoint is the log's
 * only under the key that was in force at its size: a retired key, stolen or not, speaks for the
 * log as it was and for nothing after it.
 */
public final class KeyChain {

  /** A key and the smallest log that it signs. */
  private record Link(VerifierKey key, long fromSize) {}

  private final List<Link> links;

  private KeyChain(List<Link> links) {
    this.links = List.copyOf(links);
  }

  /** The chain of a log that has had one key only. */
  public static KeyChain of(VerifierKey first) {
    return new KeyChain(List.of(new Link(first, 0)));
  }

  /**
   * The chain that goes on with this change, whose keys, number and signatures have to be right;
   * whether its root is the log's, whoever reads the log knows.
   *
   * @param sequence where the record stands in the log
   * @throws IllegalArgumentException saying why it is no change of this log's key
   */
  public KeyChain then(KeyChangeRecord change, long sequence) {
    VerifierKey next = change.newKey();
    require(change.id().equals(KeyChangeRecord.idOf(links.size())), "not the next key change");
    require(change.oldKey().equals(current()), "a key change from a key that is not in force");
    require(next.name().equals(current().name()), "a key change to another log's key");
    require(!holds(next), "a key change to a key that was in force before");
    KeyHandover handover = change.handover();
    require(
        handover.isSignedBy(current(), change.oldSignature()),
        "a key change that the old key did not sign");
    require(
        handover.isSignedBy(next, change.newSignature()),
        "a key change that the new key did not sign");
    List<Link> longer = new ArrayList<>(links);
    longer.add(new Link(next, sequence + 1));
    return new KeyChain(longer);
  }

  private static void require(boolean holds, String otherwise) {
    if (!holds) {
      throw new IllegalArgumentException(otherwise);
    }
  }

  /** The key that signs the log of this many records. */
  public VerifierKey inForceAt(long size) {
    return links.stream()
        .filter(link -> link.fromSize() <= size)
        .reduce((earlier, later) -> later)
        .orElseThrow()
        .key();
  }

  /** The key in force now. */
  public VerifierKey current() {
    return links.get(links.size() - 1).key();
  }

  /** Whether the key is or was in force: then every later key was signed over from it. */
  public boolean holds(VerifierKey key) {
    return links.stream().anyMatch(link -> link.key().equals(key));
  }

  /** Whether it is signed by the key that is in force at its size. */
  public boolean isSigned(SignedCheckpoint signed) {
    return signed.isSignedBy(inForceAt(signed.checkpoint().size()));
  }

  /** Every key that is or was in force, the first one first. */
  public List<VerifierKey> all() {
    return links.stream().map(Link::key).toList();
  }

  /** How often the key was changed. */
  public int changes() {
    return links.size() - 1;
  }
}
