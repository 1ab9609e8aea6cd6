package io.butie.adapters.sample;

import io.butie.domain.reference.Region;
import java.util.HashMap;
import java.util.Map;

/** The regions' totals of the training table of notice 2023-65 (R05, R08). */
final class TestQuotas {

  static final Map<Region, Integer> OF_2023 = new HashMap<>();

  static {
    put("130100", 49_000);
    put("130200", 39_000);
    put("130300", 23_000);
    put("130400", 36_000);
    put("130500", 30_000);
    put("130600", 35_000);
    put("130700", 20_000);
    put("130800", 20_000);
    put("130900", 29_000);
    put("131000", 22_500);
    put("131100", 20_000);
    put("130682", 5_800);
    put("130181", 2_700);
    put("133100", 8_000);
  }

  private TestQuotas() {}

  private static void put(String code, int total) {
    OF_2023.put(new Region(code), total);
  }

  static SampleProvince province(int lines) {
    return new SampleProvince(OF_2023, lines, 65);
  }
}
