package io.butie.bootstrap.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import org.junit.jupiter.api.Test;

/** The architecture rules cannot pass because they look at nothing. */
class RulesMatchSomethingTest {

  @Test
  void aRuleThatMatchesNoClassFails() {
    var rule = noClasses().that().resideInAPackage("io.butie.nowhere..").should().bePublic();

    assertThatThrownBy(() -> rule.check(new ClassFileImporter().importPackages("io.butie.domain")))
        .isInstanceOf(AssertionError.class)
        .hasMessageContaining("failed to check any classes");
  }
}
