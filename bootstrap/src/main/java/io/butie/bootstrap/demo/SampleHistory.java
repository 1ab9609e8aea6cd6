package io.butie.bootstrap.demo;

import io.butie.adapters.sample.SampleAward;
import io.butie.adapters.sample.SampleProvince;
import io.butie.application.intake.OpeningFile;
import io.butie.application.intake.PastAwards;
import io.butie.domain.money.Money;
import io.butie.domain.reference.Digest;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;

/** The sample's earlier awards, as the register of a made-up earlier system. */
final class SampleHistory implements PastAwards {

  private final SampleProvince province;
  private final OpeningFile file;

  SampleHistory(SampleProvince province) {
    this.province = province;
    AtomicInteger rows = new AtomicInteger();
    Digest content = forEach(award -> rows.incrementAndGet());
    this.file = new OpeningFile(content, rows.get(), Money.ZERO);
  }

  @Override
  public OpeningFile file() {
    return file;
  }

  @Override
  public Digest forEach(Consumer<PastAward> each) {
    MessageDigest content = Digest.newSha256();
    province.history().forEachOrdered(award -> show(award, content, each));
    return Digest.of(content);
  }

  private static void show(SampleAward award, MessageDigest content, Consumer<PastAward> each) {
    content.update((award + "\n").getBytes(StandardCharsets.UTF_8));
    each.accept(SampleIntake.award(award));
  }
}
