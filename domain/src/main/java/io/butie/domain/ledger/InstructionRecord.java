package io.butie.domain.ledger;

import io.butie.domain.money.Money;
import io.butie.domain.reference.Digest;
import io.butie.domain.reference.FundChannel;
import io.butie.domain.reference.Region;
import java.util.List;
import java.util.Optional;

/**
 * A payment instruction as it went to the treasury. Its id is the end-to-end id.
 *
 * @param payeeCommitment a keyed commitment to the payee's account
 * @param flags the flags of its lines, joined by {@code ;}
 * @param replaces the instruction that came back and that this one pays again
 */
public record InstructionRecord(
    Region region,
    String id,
    String run,
    FundChannel channel,
    int fundYear,
    String payee,
    Digest payeeCommitment,
    Money amount,
    int lines,
    Digest linesDigest,
    String flags,
    Optional<String> replaces)
    implements LedgerRecord {

  public InstructionRecord {
    RecordIds.require(id);
  }

  static InstructionRecord read(Region region, FieldReader in) {
    return new InstructionRecord(
        region,
        in.text(),
        in.text(),
        in.constant(FundChannel.class),
        in.count(),
        in.text(),
        in.digest(),
        in.money(),
        in.count(),
        in.digest(),
        in.text(),
        in.optionalText());
  }

  @Override
  public RecordKind kind() {
    return RecordKind.INSTRUCTION;
  }

  @Override
  public List<Value> values() {
    return List.of(
        Value.text(id),
        Value.text(run),
        Value.text(channel.name()),
        Value.integer(fundYear),
        Value.text(payee),
        Value.digest(payeeCommitment),
        Value.integer(amount.fen()),
        Value.integer(lines),
        Value.digest(linesDigest),
        Value.text(flags),
        Value.optionalText(replaces));
  }
}
