package io.butie.adapters.bundle;

import com.google.gson.Strictness;
import com.google.gson.stream.JsonReader;
import io.butie.domain.ledger.MalformedRecordException;
import io.butie.domain.reference.Digest;
import io.butie.domain.reference.Region;
import java.io.IOException;
import java.io.StringReader;
import java.util.Collections;
import java.util.Iterator;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * {@code manifest.json}: what is in the bundle.
 *
 * @param scope of the whole ledger, or of one region
 * @param records how many lines {@code records.jsonl} has
 * @param transfers how many of them are transfers, shown in full
 * @param accounts how many accounts money has touched
 * @param checkpoints how many earlier checkpoints there are
 * @param files the SHA-256 of every other file, by its path with {@code /}
 */
public record Manifest(
    BundleScope scope,
    long records,
    long transfers,
    long accounts,
    long checkpoints,
    SortedMap<String, Digest> files) {

  public static final String PRODUCT = "butie";
  public static final long FORMAT = 1;

  public Manifest {
    files = Collections.unmodifiableSortedMap(new TreeMap<>(files));
  }

  /** The file's whole text. */
  public String text() {
    StringBuilder out = new StringBuilder("{\n");
    out.append("  \"product\": \"").append(PRODUCT).append("\",\n");
    number("format", FORMAT, out);
    scope
        .region()
        .ifPresent(region -> out.append("  \"region\": \"").append(region).append("\",\n"));
    number("records", records, out);
    number("transfers", transfers, out);
    number("accounts", accounts, out);
    number("checkpoints", checkpoints, out);
    out.append("  \"files\": {\n");
    Iterator<Map.Entry<String, Digest>> entries = files.entrySet().iterator();
    while (entries.hasNext()) {
      Map.Entry<String, Digest> file = entries.next();
      out.append("    ");
      JsonText.quote(file.getKey(), out);
      out.append(": \"").append(file.getValue().hex());
      out.append(entries.hasNext() ? "\",\n" : "\"\n");
    }
    return out.append("  }\n}\n").toString();
  }

  private static void number(String name, long value, StringBuilder out) {
    out.append("  \"").append(name).append("\": ").append(value).append(",\n");
  }

  /**
   * Reads a manifest strictly: what parses is written back as the same text.
   *
   * @throws MalformedRecordException where it is none, or of another product or format
   */
  public static Manifest parse(String text) {
    Manifest manifest;
    try (JsonReader in = new JsonReader(new StringReader(text))) {
      in.setStrictness(Strictness.STRICT);
      manifest = read(in);
    } catch (IOException | IllegalStateException | IllegalArgumentException malformed) {
      throw new MalformedRecordException("not a manifest: " + malformed.getMessage(), malformed);
    }
    if (!manifest.text().equals(text)) {
      throw new MalformedRecordException("a manifest in another spelling than its own");
    }
    return manifest;
  }

  private static Manifest read(JsonReader in) throws IOException {
    in.beginObject();
    name(in, "product");
    String product = in.nextString();
    long format = number(in, "format");
    if (!product.equals(PRODUCT) || format != FORMAT) {
      throw new MalformedRecordException(
          "a bundle of " + product + ", format " + format + ": unknown here");
    }
    String next = in.nextName();
    BundleScope scope = BundleScope.WHOLE_LEDGER;
    if (next.equals("region")) {
      scope = BundleScope.of(new Region(in.nextString()));
      next = in.nextName();
    }
    expect("records", next);
    long records = in.nextLong();
    long transfers = number(in, "transfers");
    long accounts = number(in, "accounts");
    long checkpoints = number(in, "checkpoints");
    name(in, "files");
    SortedMap<String, Digest> files = new TreeMap<>();
    in.beginObject();
    while (in.hasNext()) {
      files.put(in.nextName(), Digest.ofHex(in.nextString()));
    }
    in.endObject();
    in.endObject();
    if (files.keySet().stream().anyMatch(BundleFile::isOfTiles)) {
      scope = new BundleScope(scope.region(), true);
    }
    return new Manifest(scope, records, transfers, accounts, checkpoints, files);
  }

  private static long number(JsonReader in, String name) throws IOException {
    name(in, name);
    return in.nextLong();
  }

  private static void name(JsonReader in, String expected) throws IOException {
    expect(expected, in.nextName());
  }

  private static void expect(String expected, String found) {
    if (!found.equals(expected)) {
      throw new MalformedRecordException(
          "\"" + expected + "\" is to stand before \"" + found + "\"");
    }
  }
}
