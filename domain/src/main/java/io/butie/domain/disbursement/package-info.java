/**
 * Payment run → batch → instruction (R32, R33, R53). A run belongs to one region; its batches are
 * its fund channels; an instruction pays one payee. Invariants: a run is approved by another person
 * than its maker, on the content that they saw; an instruction's end-to-end id is used once.
 */
@NullMarked
package io.butie.domain.disbursement;

import org.jspecify.annotations.NullMarked;
