package io.butie.adapters.treasury;

import io.butie.domain.reference.Digest;
import io.butie.domain.reference.InstructionId;
import java.nio.ByteBuffer;
import java.util.Optional;

/**
 * How the simulated treasury behaves. What becomes of an order is drawn from the seed and its
 * end-to-end id alone, so the order of arrival changes nothing.
 *
 * @param returnsPerMille how many of 1,000 orders come back
 * @param repaidReturnsPerMille the same for an order that repeats one that came back: same payee
 *     account, amount, region, channel and fund year, under a new id
 */
public record TreasuryBehaviour(
    long seed, int returnsPerMille, int repaidReturnsPerMille, Silence silence) {

  private static final int DEFAULT_RETURNS_PER_MILLE = 20;
  private static final int DEFAULT_REPAID_RETURNS_PER_MILLE = 5;
  private static final int DEFAULT_SILENT_HAND_OVER = 2;

  public TreasuryBehaviour {
    requirePerMille(returnsPerMille);
    requirePerMille(repaidReturnsPerMille);
  }

  /** Returns 2 % and 0.5 % of what is paid again, and leaves the second hand-over unanswered. */
  public static TreasuryBehaviour fromSeed(long seed) {
    return new TreasuryBehaviour(
        seed,
        DEFAULT_RETURNS_PER_MILLE,
        DEFAULT_REPAID_RETURNS_PER_MILLE,
        Silence.onHandOver(DEFAULT_SILENT_HAND_OVER));
  }

  public TreasuryBehaviour withSilence(Silence other) {
    return new TreasuryBehaviour(seed, returnsPerMille, repaidReturnsPerMille, other);
  }

  Optional<ReturnReason> returned(InstructionId id, boolean repaid) {
    if (draw("return:" + id, 1000) >= (repaid ? repaidReturnsPerMille : returnsPerMille)) {
      return Optional.empty();
    }
    ReturnReason[] reasons = ReturnReason.values();
    return Optional.of(reasons[draw("reason:" + id, reasons.length)]);
  }

  /** Whether the orders of the unanswered hand-over reached the books all the same. */
  boolean receivedInSilence(InstructionId first) {
    return draw("silence:" + first, 2) == 0;
  }

  private int draw(String topic, int bound) {
    byte[] hash = Digest.sha256(seed + ":" + topic).bytes();
    return Math.floorMod(ByteBuffer.wrap(hash).getInt(), bound);
  }

  private static void requirePerMille(int value) {
    if (value < 0 || value > 1000) {
      throw new IllegalArgumentException("not a share of 1,000: " + value);
    }
  }
}
