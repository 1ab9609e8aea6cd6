package io.butie.adapters.bundle;

import io.butie.domain.ledger.KeyChain;
import io.butie.domain.ledger.SignedCheckpoint;
import io.butie.domain.ledger.VerifierKey;
import java.util.Collection;
import java.util.Map;
import java.util.NavigableMap;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * The published checkpoints of a log: the one to export, those before it, and the key that signed
 * the one to export.
 */
public record CheckpointHistory(
    VerifierKey key, SignedCheckpoint latest, SortedMap<Long, SignedCheckpoint> earlier) {

  /** The sizes of all, in order. */
  SortedSet<Long> sizes() {
    SortedSet<Long> sizes = new TreeSet<>(earlier.keySet());
    sizes.add(latest.checkpoint().size());
    return sizes;
  }

  /**
   * The largest checkpoint is the one to export.
   *
   * @throws IllegalArgumentException where there is none, or one is not signed by the key in force
   *     at its size, or two of the same size have different roots
   */
  public static CheckpointHistory of(KeyChain keys, Collection<SignedCheckpoint> published) {
    NavigableMap<Long, SignedCheckpoint> bySize = new TreeMap<>();
    for (SignedCheckpoint signed : published) {
      if (!keys.isSigned(signed)) {
        throw new IllegalArgumentException(
            "the checkpoint at "
                + signed.checkpoint().size()
                + " is not signed by the key in force there");
      }
      SignedCheckpoint same = bySize.put(signed.checkpoint().size(), signed);
      if (same != null && !same.checkpoint().equals(signed.checkpoint())) {
        throw new IllegalArgumentException(
            "two different checkpoints at " + signed.checkpoint().size());
      }
    }
    Map.Entry<Long, SignedCheckpoint> latest = bySize.pollLastEntry();
    if (latest == null) {
      throw new IllegalArgumentException("no checkpoint was published yet");
    }
    return new CheckpointHistory(keys.inForceAt(latest.getKey()), latest.getValue(), bySize);
  }
}
