package io.butie.bootstrap.architecture;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/**
 * The hexagon: dependencies point inwards. A rule that matches nothing fails, which is ArchUnit's
 * default and asserted in {@link RulesMatchSomethingTest}.
 */
@AnalyzeClasses(packages = "io.butie", importOptions = DoNotIncludeTests.class)
class HexagonTest {

  private static final String ADAPTERS = "io.butie.adapters.";

  @ArchTest
  static final ArchRule domainUsesJavaBaseOnly =
      classes()
          .that()
          .resideInAPackage("io.butie.domain..")
          .should()
          .onlyDependOnClassesThat(
              resideInAnyPackage(
                  "io.butie.domain..",
                  "java.io",
                  "java.lang..",
                  "java.math",
                  "java.nio..",
                  "java.security..",
                  "java.text",
                  "java.time..",
                  "java.util..",
                  "org.jspecify.annotations"))
          .because("what is decided and paid must be readable without any framework");

  @ArchTest
  static final ArchRule domainReadsNoClockAndNoRandomness =
      noClasses()
          .that()
          .resideInAPackage("io.butie.domain..")
          .and()
          .areNotAssignableTo(java.security.SecureRandom.class) // one with given bytes, for keys
          .should()
          .callMethod(java.time.Instant.class, "now")
          .orShould()
          .callMethod(java.time.LocalDate.class, "now")
          .orShould()
          .callMethod(java.util.UUID.class, "randomUUID")
          .orShould()
          .dependOnClassesThat()
          .belongToAnyOf(
              java.util.Random.class,
              java.security.SecureRandom.class,
              java.util.concurrent.ThreadLocalRandom.class)
          .because("a decision is performed again years later and must come out the same");

  @ArchTest
  static final ArchRule applicationKnowsNoAdapter =
      noClasses()
          .that()
          .resideInAPackage("io.butie.application..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(
              "io.butie.adapters..",
              "io.butie.bootstrap..",
              "jakarta..",
              "java.sql..",
              "javax.sql..");

  @ArchTest
  static final ArchRule adaptersDoNotKnowTheBootstrap =
      noClasses()
          .that()
          .resideInAPackage("io.butie.adapters..")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("io.butie.bootstrap..");

  @ArchTest
  static final ArchRule adaptersDoNotKnowEachOther =
      slices()
          .matching("io.butie.adapters.(*)..")
          .should()
          .notDependOnEachOther()
          .ignoreDependency(
              resideInAnyPackage(ADAPTERS + "cli.."),
              resideInAnyPackage(
                  ADAPTERS + "files..", ADAPTERS + "bundle..", ADAPTERS + "ledger.."))
          .ignoreDependency(
              resideInAnyPackage(ADAPTERS + "ledger..", ADAPTERS + "persistence.."),
              resideInAnyPackage(ADAPTERS + "database.."));

  @ArchTest
  static final ArchRule onlyTheWebApplicationKnowsJakarta =
      noClasses()
          .that()
          .resideOutsideOfPackages(
              ADAPTERS + "rest..",
              ADAPTERS + "batch..",
              ADAPTERS + "persistence..",
              "io.butie.bootstrap.container..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("jakarta..", "org.eclipse.microprofile..")
          .because("the root of the jar is not loaded by the container");
}
