/**
 * What an operator does when a server will not post, because its ledger is not what was published
 * (R60): replay lost records from an audit bundle, or have two people record a fork.
 *
 * <p>Invariant: no published checkpoint is ever deleted, and nothing is signed that one denies.
 */
@NullMarked
package io.butie.bootstrap.recovery;

import org.jspecify.annotations.NullMarked;
