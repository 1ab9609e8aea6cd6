package io.butie.adapters.rest.ledger;

import io.butie.application.ledger.ProveLog.Grown;
import io.butie.domain.reference.Digest;
import java.util.List;

/**
 * A consistency proof (RFC 6962 §2.1.2); hashes are in hex.
 *
 * @param path the nodes that both roots are made from
 */
public record ConsistencyView(
    long from, long to, String fromRoot, String toRoot, List<String> path) {

  static ConsistencyView of(Grown grown) {
    return new ConsistencyView(
        grown.proof().earlierSize(),
        grown.proof().size(),
        grown.earlierRoot().hex(),
        grown.root().hex(),
        grown.proof().path().stream().map(Digest::hex).toList());
  }
}
