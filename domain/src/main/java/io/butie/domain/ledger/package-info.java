/**
 * The log that proves what was decided and paid (四(四) R58, R60, R61): record kinds, canonical leaf
 * bytes, the RFC 6962 Merkle tree over them, and signed checkpoints.
 *
 * <p>Invariants: {@link io.butie.domain.ledger.RecordKind} is the only schema; equal records have
 * equal bytes and different records different ones; no leaf holds personal data. The format is
 * docs/ledger-format.md.
 */
@NullMarked
package io.butie.domain.ledger;

import org.jspecify.annotations.NullMarked;
