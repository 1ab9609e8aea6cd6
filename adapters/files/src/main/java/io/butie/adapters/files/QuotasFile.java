package io.butie.adapters.files;

import io.butie.application.intake.ImportQuotas.OpeningCounts;
import io.butie.domain.quota.QuotaProgress;
import io.butie.domain.reference.Digest;
import io.butie.domain.reference.Region;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;

/** Reads the annual training totals, and what was awarded so far (四(二) R51). */
public final class QuotasFile {

  private static final Columns COLUMNS =
      Columns.of("region", "annual_total").withOptional("awarded");

  private QuotasFile() {}

  /** The quotas, which are of no use where there are problems. */
  public static QuotaProgress read(Path path, Problems problems) throws IOException {
    Map<Region, Long> totals = new HashMap<>();
    Map<Region, Long> awarded = new HashMap<>();
    CsvFile.read(path, COLUMNS, problems, reader(totals, awarded));
    return new QuotaProgress(totals, awarded);
  }

  /** The quotas as a file that two people take over; of no use where there are problems. */
  public static OpeningCounts readToImport(Path path, Problems problems) throws IOException {
    Map<Region, Long> totals = new TreeMap<>();
    Map<Region, Long> awarded = new TreeMap<>();
    String name = String.valueOf(path.getFileName());
    Digest content =
        HashedInput.read(
            path, in -> CsvFile.read(in, name, COLUMNS, problems, reader(totals, awarded)));
    return new OpeningCounts(content, totals, awarded);
  }

  private static Consumer<Row> reader(Map<Region, Long> totals, Map<Region, Long> awarded) {
    Unrepeated regions = new Unrepeated("region");
    return row -> {
      Region region = row.requiredRegion("region");
      if (!row.isBad()) {
        regions.check(row, region.code());
      }
      totals.put(region, row.requiredCount("annual_total"));
      awarded.put(region, row.count("awarded").orElse(0L));
    };
  }
}
