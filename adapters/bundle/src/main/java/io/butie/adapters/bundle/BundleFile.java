package io.butie.adapters.bundle;

import java.util.List;

/** The names of a bundle's files. */
public final class BundleFile {

  public static final String MANIFEST = "manifest.json";
  public static final String RECORDS = "records.jsonl";
  public static final String ACCOUNTS = "accounts.csv";
  public static final String CHECKPOINT = "checkpoint.txt";
  public static final String PUBLIC_KEY = "public-key.txt";
  public static final String JOURNAL = "ledger.journal";
  public static final String README = "README.txt";

  /** The directory of the earlier checkpoints. */
  public static final String CHECKPOINTS = "checkpoints";

  /** The directory that a web server can serve as a tlog-tiles log. */
  public static final String TILES = "tiles";

  /** The latest checkpoint, where tlog-tiles wants it. */
  public static final String TILES_CHECKPOINT = TILES + "/checkpoint";

  /** What every bundle has, besides the manifest, which cannot hold its own hash. */
  public static final List<String> REQUIRED =
      List.of(README, ACCOUNTS, CHECKPOINT, JOURNAL, PUBLIC_KEY, RECORDS);

  private static final int DIGITS = 12;

  private BundleFile() {}

  /** A hash tile or entry bundle, by its path after the prefix of the log. */
  public static String tile(String path) {
    return TILES + "/" + path;
  }

  /** Whether it lies under the directory of the tiles. */
  public static boolean isOfTiles(String file) {
    return file.startsWith(TILES + "/");
  }

  /** The file of an earlier checkpoint: {@code checkpoints/000000001234.txt}, in order of size. */
  public static String earlierCheckpoint(long size) {
    String digits = Long.toString(size);
    return CHECKPOINTS + "/" + "0".repeat(Math.max(0, DIGITS - digits.length())) + digits + ".txt";
  }
}
