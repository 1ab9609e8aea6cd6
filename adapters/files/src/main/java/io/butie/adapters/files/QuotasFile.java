package io.butie.adapters.files;

import io.butie.domain.quota.QuotaProgress;
import io.butie.domain.reference.Region;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

/** Reads the annual training totals, and what was awarded so far (四(二) R51). */
public final class QuotasFile {

  private static final Columns COLUMNS =
      Columns.of("region", "annual_total").withOptional("awarded");

  private QuotasFile() {}

  /** The quotas, which are of no use where there are problems. */
  public static QuotaProgress read(Path path, Problems problems) throws IOException {
    Unrepeated regions = new Unrepeated("region");
    Map<Region, Long> totals = new HashMap<>();
    Map<Region, Long> awarded = new HashMap<>();
    CsvFile.read(
        path,
        COLUMNS,
        problems,
        row -> {
          Region region = row.requiredRegion("region");
          if (!row.isBad()) {
            regions.check(row, region.code());
          }
          totals.put(region, row.requiredCount("annual_total"));
          awarded.put(region, row.count("awarded").orElse(0L));
        });
    return new QuotaProgress(totals, awarded);
  }
}
