package io.butie.adapters.files;

import io.butie.domain.calendar.WorkingDayCalendar;
import io.butie.domain.policy.Rulebook;
import io.butie.domain.quota.CertificateQuota;
import io.butie.domain.quota.QuotaTable;
import io.butie.domain.quota.TrainingQuota;
import io.butie.domain.reference.Digest;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The data of notice 2023-65 that the product carries: its rulebook, its quota tables and the
 * working days. It is part of the product, so what is wrong in it is a bug and throws.
 */
public final class NoticeData {

  private static final Set<String> RULEBOOKS = Set.of("2023-65");

  private NoticeData() {}

  /** The rulebook by its id; empty where the product does not carry it. */
  public static Optional<Rulebook> rulebook(String id) {
    if (!RULEBOOKS.contains(id)) {
      return Optional.empty();
    }
    String file = "rulebook-" + id + ".csv";
    try {
      return Optional.of(RulebookFile.read(bytes(file), file));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Every rulebook that the product carries, in order of id. */
  public static List<Rulebook> rulebooks() {
    return RULEBOOKS.stream().sorted().flatMap(id -> rulebook(id).stream()).toList();
  }

  /** The working days of the years whose schedules we carry. */
  public static WorkingDayCalendar workingDays(Rulebook rulebook) {
    return new WorkingDayCalendar(
        read("working-days.csv", WorkingDaysFile::read), rulebook.notice().nextYearNeededFrom());
  }

  public static Digest workingDaysDigest() {
    return Digest.sha256(bytes("working-days.csv"));
  }

  /** 表一: subsidised training in 2023. */
  public static QuotaTable<TrainingQuota> trainingQuotas() {
    return read("quota-training-2023.csv", QuotaTableFiles::training).orThrow();
  }

  public static Digest trainingQuotasDigest() {
    return Digest.sha256(bytes("quota-training-2023.csv"));
  }

  /** 表二: new certificates in 2023. */
  public static QuotaTable<CertificateQuota> certificateQuotas() {
    return read("quota-certificates-2023.csv", QuotaTableFiles::certificates).orThrow();
  }

  public static Digest certificateQuotasDigest() {
    return Digest.sha256(bytes("quota-certificates-2023.csv"));
  }

  private static <T> T read(String file, Reading<T> reading) {
    Problems problems = new Problems();
    try {
      T value = reading.read(new ByteArrayInputStream(bytes(file)), problems);
      if (problems.any()) {
        throw new IllegalStateException(problems.first().get(0).toString());
      }
      return value;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static byte[] bytes(String file) {
    try (InputStream in = NoticeData.class.getResourceAsStream(file)) {
      if (in == null) {
        throw new IllegalStateException("the product lacks its own " + file);
      }
      return in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private interface Reading<T> {
    T read(InputStream in, Problems problems) throws IOException;
  }
}
