/**
 * The story of a payment and what can go wrong in it, told through the real use cases on real
 * database files, without the container: EclipseLink with local transactions, Derby, the ledger,
 * the vault and the simulated treasury are those of the product.
 */
@NullMarked
package io.butie.bootstrap.scenario;

import org.jspecify.annotations.NullMarked;
