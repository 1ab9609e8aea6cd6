package io.butie.adapters.rest.ledger;

import io.butie.application.ledger.ProveLog.Included;
import io.butie.domain.reference.Digest;
import java.util.List;

/**
 * An inclusion proof (RFC 6962 §2.1.1); hashes are in hex.
 *
 * @param path the sibling nodes from the leaf up
 */
public record InclusionView(
    long sequence, long size, String leafHash, String root, List<String> path) {

  static InclusionView of(Included included) {
    return new InclusionView(
        included.proof().index(),
        included.proof().size(),
        included.leafHash().hex(),
        included.root().hex(),
        included.proof().path().stream().map(Digest::hex).toList());
  }
}
