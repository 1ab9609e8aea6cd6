package io.butie.bootstrap.architecture;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** Which context of the domain may know which: the whole graph, one line each. */
@AnalyzeClasses(packages = "io.butie.domain", importOptions = DoNotIncludeTests.class)
class ContextGraphTest {

  private static final String DOMAIN = "io.butie.domain.";

  private static final Set<String> BASE =
      Set.of("money", "calendar", "reference", "policy", "access");

  private static final Map<String, Set<String>> KNOWS =
      Map.ofEntries(
          Map.entry("money", Set.of()),
          Map.entry("calendar", Set.of()),
          Map.entry("reference", Set.of()),
          Map.entry("policy", Set.of("money", "calendar", "reference")),
          Map.entry("access", Set.of("policy", "reference")),
          Map.entry("quota", BASE),
          Map.entry("training", BASE),
          Map.entry("claim", BASE),
          Map.entry("fund", BASE),
          Map.entry("ledger", BASE),
          Map.entry("disbursement", with(BASE, "claim", "fund", "ledger")),
          Map.entry("webhook", with(BASE, "ledger")));

  @ArchTest
  static void everyContextKnowsOnlyWhatTheGraphSays(JavaClasses domain) {
    for (String context : contextsOf(domain)) {
      List<String> allowed =
          KNOWS.getOrDefault(context, Set.of()).stream()
              .map(known -> DOMAIN + known + "..")
              .toList();
      DescribedPredicate<JavaClass> known =
          resideInAPackage(DOMAIN + context + "..")
              .or(resideInAnyPackage(allowed.toArray(String[]::new)))
              .or(DescribedPredicate.not(resideInAPackage("io.butie.domain..")));
      classes()
          .that()
          .resideInAPackage(DOMAIN + context + "..")
          .should()
          .onlyDependOnClassesThat(known)
          .as(context + " knows " + KNOWS.get(context))
          .check(domain);
    }
  }

  @ArchTest
  static void everyContextIsInTheGraph(JavaClasses domain) {
    assertThat(KNOWS.keySet()).containsAll(contextsOf(domain));
  }

  private static Set<String> with(Set<String> some, String... more) {
    return Stream.concat(some.stream(), Stream.of(more)).collect(toSet());
  }

  private static Set<String> contextsOf(JavaClasses domain) {
    Set<String> contexts =
        domain.stream()
            .map(JavaClass::getPackageName)
            .filter(name -> name.startsWith(DOMAIN))
            .map(name -> name.substring(DOMAIN.length()).replaceFirst("\\..*", ""))
            .collect(toSet());
    assertThat(contexts).as("contexts found").isNotEmpty();
    return contexts;
  }
}
