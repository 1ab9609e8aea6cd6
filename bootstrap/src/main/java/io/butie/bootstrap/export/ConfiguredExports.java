package io.butie.bootstrap.export;

import io.butie.adapters.bundle.BundleScope;
import io.butie.adapters.bundle.ExportOutcome;
import io.butie.adapters.bundle.ExportOutcome.Result;
import io.butie.adapters.cli.BundleExports;
import io.butie.bootstrap.DataDirectory;
import io.butie.bootstrap.Environment;
import io.butie.bootstrap.Settings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** Exports what the environment configures: from the files, or by the server that holds them. */
public final class ConfiguredExports implements BundleExports {

  private final Environment environment;

  public ConfiguredExports(Environment environment) {
    this.environment = environment;
  }

  @Override
  public ExportOutcome export(Path target, BundleScope scope) throws IOException {
    Settings settings = Settings.of(environment);
    if (!Files.isDirectory(settings.data())) {
      return ExportOutcome.none(
          Result.NOTHING_TO_EXPORT, "there is no data directory " + settings.data());
    }
    Path absolute = target.toAbsolutePath().normalize();
    Optional<DataDirectory> data = DataDirectory.take(settings.data());
    if (data.isPresent()) {
      DataDirectory held = data.get();
      try (held) {
        return FilesAtRest.export(settings, absolute, scope);
      }
    }
    Optional<DeskAddress> desk = DeskAddress.read(settings.data());
    return desk.isPresent()
        ? desk.get().ask(absolute, scope)
        : ExportOutcome.none(
            Result.IN_USE, settings.data() + " is in use, and not by a server that can be asked");
  }
}
