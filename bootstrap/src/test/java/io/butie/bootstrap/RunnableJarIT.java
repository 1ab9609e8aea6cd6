package io.butie.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.jar.JarInputStream;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The jar that the build makes. */
class RunnableJarIT {

  private static final Path JAR = Path.of(System.getProperty("butie.jar"));
  private static final String WAR = "io/butie/bootstrap/ROOT.war";

  @Test
  void noClassIsBothAtTheRootAndInTheWebApplication() throws IOException {
    Set<String> root = new HashSet<>();
    Set<String> web = new HashSet<>();
    try (JarFile jar = new JarFile(JAR.toFile())) {
      jar.stream().map(JarEntry::getName).filter(RunnableJarIT::isClass).forEach(root::add);
      try (ZipInputStream war = new ZipInputStream(jar.getInputStream(jar.getEntry(WAR)))) {
        collect(war, web);
      }
    }

    assertThat(root).contains("io/butie/bootstrap/Main.class", "io/butie/domain/money/Money.class");
    assertThat(web).contains("io/butie/bootstrap/container/ButieApplication.class");
    assertThat(root).doesNotContainAnyElementsOf(web);
  }

  @Test
  void opensWhatPayaraMicroOpens() throws IOException {
    try (JarFile ours = new JarFile(JAR.toFile());
        JarFile payara = new JarFile(System.getProperty("payara.microJar"))) {
      var our = ours.getManifest().getMainAttributes();
      var their = payara.getManifest().getMainAttributes();

      assertThat(our.getValue("Add-Opens")).isEqualTo(their.getValue("Add-Opens"));
      assertThat(our.getValue("Add-Exports")).isEqualTo(their.getValue("Add-Exports"));
      assertThat(our.getValue("Main-Class")).isEqualTo(Main.class.getName());
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "--help",
        "--version",
        "serve --help",
        "demo --help",
        "assess --help",
        "account --help",
        "import --help",
        "person erase --help",
        "export --help",
        "verify --help"
      })
  void answersWithoutTheContainer(String arguments, @TempDir Path directory) throws Exception {
    Path loaded = directory.resolve("loaded-classes");
    ButieProcess process =
        ButieProcess.start("-Xlog:class+load:file=" + loaded, "-jar", JAR.toString(), arguments);

    assertThat(process.exitCode()).isZero();
    assertThat(process.stdout()).containsIgnoringCase("butie");
    assertThat(Files.readString(loaded))
        .contains("io.butie.bootstrap.Main")
        .doesNotContain("fish.payara", "org.apache.derby");
  }

  @Test
  void anUnknownCommandIsWrongUsage() throws Exception {
    assertThat(ButieProcess.start("-jar", JAR.toString(), "no-such-command").exitCode())
        .isEqualTo(2);
  }

  private static boolean isClass(String name) {
    return name.endsWith(".class") && !name.endsWith("module-info.class");
  }

  private static void collect(ZipInputStream war, Set<String> classes) throws IOException {
    for (var entry = war.getNextEntry(); entry != null; entry = war.getNextEntry()) {
      String name = entry.getName();
      if (name.startsWith("WEB-INF/classes/") && isClass(name)) {
        classes.add(name.substring("WEB-INF/classes/".length()));
      } else if (name.startsWith("WEB-INF/lib/") && name.endsWith(".jar")) {
        JarInputStream library = new JarInputStream(war);
        for (var in = library.getNextEntry(); in != null; in = library.getNextEntry()) {
          if (isClass(in.getName())) {
            classes.add(in.getName());
          }
        }
      }
    }
  }
}
