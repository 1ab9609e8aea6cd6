package io.butie.bootstrap.tidy;

import java.util.List;
import java.util.stream.Stream;

/** What no code may say, and what it says instead. */
final class Bans {

  static final List<Ban> ALL =
      List.of(
          Ban.inMain(
              "the console",
              "\\bSystem\\.(out|err)\\b",
              "the command's PrintWriter, or the log",
              "Container.java",
              "Termination.java"),
          Ban.everywhere(
              "the calendar before java.time",
              "\\bjava\\.util\\.(Date|Calendar)\\b|\\bSimpleDateFormat\\b",
              "java.time; only where a library asks for it",
              "JwtBearerTokens.java"),
          Ban.everywhere(
                  "sleep",
                  "\\bThread\\.sleep\\b",
                  "a latch or a future; only what polls another process sleeps",
                  "RunJobs.java")
              .where(source -> !source.file().startsWith("bootstrap/src/test")),
          Ban.everywhere(
              "randomness of its own",
              "\\bnew (Secure)?Random\\(\\)|\\bMath\\.random\\b|\\bThreadLocalRandom\\.current\\b",
              "the port Entropy; in a test new Random(seed)",
              "SecureEntropy.java",
              "ExportDesk.java"),
          Ban.inMain(
              "a clock of its own",
              "\\b\\w+\\.now\\(\\)|\\bcurrentTimeMillis\\b|\\bClock\\.system",
              "the java.time.Clock that is handed in (ADR 11)",
              "Composition.java",
              "FilesAtRest.java"),
          Ban.inMain(
                  "floating point",
                  "\\b([Dd]ouble|[Ff]loat)\\b",
                  "Money and Rate: whole fen, whole percent")
              .where(
                  source -> source.file().toString().matches("(domain|application)/src/main/.*")),
          Ban.inMain(
              "a stack trace by hand",
              "\\bprintStackTrace\\b",
              "to let it fly: Commands prints it once",
              "Commands.java"),
          Ban.everywhere(
              "letter case by the machine's language",
              "\\.to(Upper|Lower)Case\\(\\)",
              "Locale.ROOT as its argument"),
          Ban.inMain(
              "a text by the machine's language",
              "\\bString\\.format\\((?!Locale)|\\.formatted\\(",
              "String.format(Locale.ROOT, ...)"),
          Ban.everywhere(
              "Jackson",
              "\\b(com\\.fasterxml|tools)\\.jackson\\b",
              "Gson at the root, JSON Binding in the container"),
          Ban.everywhere(
              "a test that is switched off",
              "@(Disabled|Ignore|EnabledIf|DisabledIf)\\b",
              "to mend the test or to delete it"),
          Ban.everywhere(
              "an assumption",
              "\\bAssumptions\\b|\\bassume(True|That|False)\\b",
              "what HledgerTest does: to fail with -Dbutie.all",
              "HledgerTest.java",
              "OpenApiLintTest.java"),
          Ban.everywhere(
              "a mock", "\\borg\\.(mockito|easymock|jmock)\\b", "the real thing (ADR 12)"),
          Ban.everywhere(
              "a temporary file that nobody deletes",
              "\\bcreateTemp(File|Directory)\\(\\s*\"",
              "@TempDir, or a directory below target",
              "DemoCommand.java"),
          Ban.inMain(
              "the end of the process",
              "\\bSystem\\.exit\\b",
              "an ExitCode that is returned",
              "Main.java"),
          Ban.everywhere(
              "code that nothing checks for null",
              "@NullUnmarked\\b|\\bcastToNonNull\\b",
              "an Optional, or @Nullable and a test for null"));

  private Bans() {}

  static Stream<Offence> brokenIn(JavaSource source) {
    return ALL.stream().flatMap(ban -> ban.foundIn(source));
  }
}
