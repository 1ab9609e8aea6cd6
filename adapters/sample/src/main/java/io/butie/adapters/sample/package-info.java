/**
 * The made-up sample province: no real person, institution or account. Identity numbers use county
 * code 99, credit codes too, and cards an issuer number that is not assigned, so none can be
 * anyone's; all are otherwise valid by their standards (GB 11643, GB 32100).
 *
 * <p>Everything follows from the quota table, the number of lines and the seed. What is kept in
 * memory is the plan: a few values per class and per line with a story. Lines are made when they
 * are read and forgotten after. Stories (one for every refusal, hold and flag) are dealt from
 * decks, so that each occurs at its rate and none depends on luck.
 */
@NullMarked
package io.butie.adapters.sample;

import org.jspecify.annotations.NullMarked;
