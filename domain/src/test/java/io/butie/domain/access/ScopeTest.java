package io.butie.domain.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.butie.domain.policy.RefusalCode;
import io.butie.domain.reference.InstitutionId;
import io.butie.domain.reference.Region;
import io.butie.domain.reference.UserId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class ScopeTest {

  private static final Region SHIJIAZHUANG = new Region("130100");
  private static final Region TANGSHAN = new Region("130200");
  private static final InstitutionId SCHOOL = new InstitutionId("SCHOOL");

  private static SignedInUser user(Role role, Scope scope) {
    return new UserAccount(new UserId("li"), role, scope, "hash").signIn(hash -> true).orThrow();
  }

  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          130100, SCHOOL, true
          130100, OTHER,  false
          130200, SCHOOL, false
          130200, OTHER,  false
          """)
  void anInstitutionActsForItselfInItsRegion(String region, String whose, boolean allowed) {
    SignedInUser school = user(Role.INSTITUTION, Scope.of(SCHOOL, SHIJIAZHUANG));

    assertThat(school.allowedAs(Role.INSTITUTION, new Region(region), whose).isRefused())
        .isEqualTo(!allowed);
  }

  @Test
  void whatIsNoInstitutionsOwnIsOutsideOfEveryInstitutionsScope() {
    SignedInUser school = user(Role.INSTITUTION, Scope.of(SCHOOL, Region.PROVINCE));

    String refusal =
        school
            .allowedAs(Role.INSTITUTION, SHIJIAZHUANG)
            .fold(allowed -> "allowed", refused -> refused.code() + ": " + refused.detail().en());

    assertThat(refusal)
        .isEqualTo(RefusalCode.NOT_ALLOWED + ": li acts for SCHOOL in 130000, not for 130100");
    assertThat(school.scope().covers(SHIJIAZHUANG)).isFalse();
  }

  @Test
  void aRegionsUserActsForEveryInstitutionOfThatRegion() {
    Scope region = Scope.of(SHIJIAZHUANG);

    assertThat(region.covers(SHIJIAZHUANG, "SCHOOL")).isTrue();
    assertThat(region.covers(TANGSHAN, "SCHOOL")).isFalse();
    assertThat(Scope.of(Region.PROVINCE).covers(TANGSHAN, "SCHOOL")).isTrue();
  }

  @Test
  void isNarrowedToARegionAndNeverWidened() {
    assertThat(Scope.of(SCHOOL, Region.PROVINCE).in(TANGSHAN)).contains(Scope.of(SCHOOL, TANGSHAN));
    assertThat(Scope.of(SHIJIAZHUANG).in(SHIJIAZHUANG)).contains(Scope.of(SHIJIAZHUANG));
    assertThat(Scope.of(SHIJIAZHUANG).in(TANGSHAN)).isEmpty();
    assertThat(Scope.of(SHIJIAZHUANG).in(Region.PROVINCE)).isEmpty();
  }

  @ParameterizedTest
  @EnumSource(Role.class)
  void aRoleIsOfAnInstitutionOrOfARegion(Role role) {
    boolean ofOne = role == Role.INSTITUTION || role == Role.EVALUATION_BODY;
    Scope wrong = ofOne ? Scope.of(SHIJIAZHUANG) : Scope.of(SCHOOL, SHIJIAZHUANG);

    assertThatThrownBy(() -> user(role, wrong)).isInstanceOf(IllegalArgumentException.class);
    assertThat(user(role, ofOne ? Scope.of(SCHOOL, SHIJIAZHUANG) : Scope.of(SHIJIAZHUANG)).role())
        .isEqualTo(role);
  }
}
