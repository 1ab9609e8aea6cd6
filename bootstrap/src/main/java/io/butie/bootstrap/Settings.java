package io.butie.bootstrap;

import io.butie.adapters.database.DatabaseSettings;
import io.butie.adapters.security.TokenIssuer;
import io.butie.adapters.webhook.AllowedPrivate;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What an operator decides about an installation.
 *
 * @param data the data directory, absolute
 * @param keys where the signing keys are, absolute
 * @param checkpoints where checkpoints are published, absolute
 * @param httpPort the TCP port of the server, 1–65535
 * @param database the JDBC URL; absent = embedded Derby under the data directory
 * @param databaseUser absent with embedded Derby
 * @param databasePasswordFile the file that holds the password, never the password
 * @param webhookAllowPrivate where webhooks may go although it is no public address
 * @param tokens whose bearer tokens are taken; absent = nobody's
 * @param claimFileMost how many bytes a file of claim lines may have
 */
public record Settings(
    Path data,
    Path keys,
    Path checkpoints,
    int httpPort,
    Optional<String> database,
    Optional<String> databaseUser,
    Optional<Path> databasePasswordFile,
    AllowedPrivate webhookAllowPrivate,
    Optional<TokenIssuer> tokens,
    long claimFileMost) {

  private static final int DEFAULT_HTTP_PORT = 8080;
  private static final long MIB = 1L << 20;
  private static final long DEFAULT_CLAIM_FILE_MOST = 200 * MIB;

  /**
   * Reads the settings.
   *
   * @throws CannotRun naming the setting whose value is not of its kind
   */
  public static Settings of(Environment environment) {
    return of(environment, path(environment.value("butie.data").orElse("butie-data")));
  }

  /** The same with another data directory than the configured one. */
  public static Settings of(Environment environment, Path data) {
    Path root = data.toAbsolutePath().normalize();
    return new Settings(
        root,
        environment.value("butie.keys.dir").map(Settings::path).orElse(root.resolve("keys")),
        environment
            .value("butie.checkpoint.dir")
            .map(Settings::path)
            .orElse(root.resolve("checkpoints")),
        environment.value("butie.http.port").map(Settings::port).orElse(DEFAULT_HTTP_PORT),
        environment.value("butie.db.url"),
        environment.value("butie.db.user"),
        environment.value("butie.db.password.file").map(Settings::path),
        allowedPrivate(environment.value("butie.webhook.allow.private")),
        tokens(environment),
        environment
            .value("butie.claim.file.mib")
            .map(Settings::mebibytes)
            .orElse(DEFAULT_CLAIM_FILE_MOST));
  }

  /** Where the data is. */
  public DatabaseSettings databaseSettings() {
    return DatabaseSettings.of(database, databaseUser, databasePasswordFile, data);
  }

  /** The same on another port. */
  public Settings onPort(int port) {
    return new Settings(
        data,
        keys,
        checkpoints,
        port,
        database,
        databaseUser,
        databasePasswordFile,
        webhookAllowPrivate,
        tokens,
        claimFileMost);
  }

  /**
   * What an operator should know before relying on this: whoever can roll back the data directory
   * can roll back what lies inside it.
   */
  public List<String> warnings() {
    boolean keysInside = keys.startsWith(data);
    boolean checkpointsInside = checkpoints.startsWith(data);
    if (!keysInside && !checkpointsInside) {
      return List.of();
    }
    String what =
        keysInside && checkpointsInside
            ? "keys and checkpoints are"
            : keysInside ? "keys are" : "checkpoints are";
    return List.of(
        what
            + " inside the data directory, so whoever can roll that back can roll these back too;"
            + " set BUTIE_KEYS_DIR and BUTIE_CHECKPOINT_DIR to places of their own");
  }

  private static Path path(String text) {
    return Path.of(text).toAbsolutePath().normalize();
  }

  private static AllowedPrivate allowedPrivate(Optional<String> list) {
    try {
      return AllowedPrivate.of(
          list.map(text -> List.of(text.strip().split("\\s*,\\s*", -1))).orElse(List.of()));
    } catch (IllegalArgumentException e) {
      throw CannotRun.usage("BUTIE_WEBHOOK_ALLOW_PRIVATE: " + e.getMessage());
    }
  }

  /** By the names of MicroProfile JWT 2.1 §9. */
  private static Optional<TokenIssuer> tokens(Environment environment) {
    return environment
        .value("mp.jwt.verify.issuer")
        .map(
            issuer -> {
              try {
                return new TokenIssuer(
                    issuer,
                    environment
                        .value("mp.jwt.verify.publickey.location")
                        .map(location -> URI.create(location.strip())),
                    environment
                        .value("mp.jwt.verify.audiences")
                        .map(list -> Set.of(list.strip().split("\\s*,\\s*", -1)))
                        .orElse(Set.of()));
              } catch (IllegalArgumentException e) {
                throw CannotRun.usage("MP_JWT_VERIFY_*: " + e.getMessage());
              }
            });
  }

  private static long mebibytes(String text) {
    try {
      int mebibytes = Integer.parseInt(text);
      if (mebibytes >= 1 && mebibytes <= 1_024) {
        return mebibytes * MIB;
      }
    } catch (NumberFormatException notANumber) {
      // said below, with the value
    }
    throw CannotRun.usage("BUTIE_CLAIM_FILE_MIB is not a whole number from 1 to 1024: " + text);
  }

  private static int port(String text) {
    try {
      int port = Integer.parseInt(text);
      if (port >= 1 && port <= 65_535) {
        return port;
      }
    } catch (NumberFormatException notANumber) {
      // said below, with the value
    }
    throw CannotRun.usage("BUTIE_HTTP_PORT is not a port: " + text);
  }
}
