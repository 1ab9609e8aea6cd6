package io.butie.adapters.rest.access;

import static io.butie.adapters.rest.access.Permission.APPLY_FOR_CLASSES;
import static io.butie.adapters.rest.access.Permission.CHECK_FUND_ORDERS;
import static io.butie.adapters.rest.access.Permission.CHECK_RUNS;
import static io.butie.adapters.rest.access.Permission.CLOSE_MONTHS;
import static io.butie.adapters.rest.access.Permission.MAKE_FUND_ORDERS;
import static io.butie.adapters.rest.access.Permission.MAKE_RUNS;
import static io.butie.adapters.rest.access.Permission.MANAGE_USERS;
import static io.butie.adapters.rest.access.Permission.MANAGE_WEBHOOKS;
import static io.butie.adapters.rest.access.Permission.READ_AUDIT_LOG;
import static io.butie.adapters.rest.access.Permission.READ_CATALOGUE;
import static io.butie.adapters.rest.access.Permission.READ_CHECKPOINT;
import static io.butie.adapters.rest.access.Permission.READ_CLAIMS;
import static io.butie.adapters.rest.access.Permission.READ_CLAIM_FILES;
import static io.butie.adapters.rest.access.Permission.READ_CLASSES;
import static io.butie.adapters.rest.access.Permission.READ_FUND_ORDERS;
import static io.butie.adapters.rest.access.Permission.READ_HOLDS;
import static io.butie.adapters.rest.access.Permission.READ_LEDGER;
import static io.butie.adapters.rest.access.Permission.READ_METRICS;
import static io.butie.adapters.rest.access.Permission.READ_REGISTERS;
import static io.butie.adapters.rest.access.Permission.READ_RUNS;
import static io.butie.adapters.rest.access.Permission.READ_USERS;
import static io.butie.adapters.rest.access.Permission.READ_WEBHOOKS;
import static io.butie.adapters.rest.access.Permission.RESOLVE_HOLDS;
import static io.butie.adapters.rest.access.Permission.REVIEW_CLAIMS;
import static io.butie.adapters.rest.access.Permission.REVIEW_CLASSES;
import static io.butie.adapters.rest.access.Permission.SEE_PERSONS;
import static io.butie.adapters.rest.access.Permission.SUBMIT_CLAIMS;
import static io.butie.adapters.rest.access.Permission.USE_OWN_ACCOUNT;
import static org.assertj.core.api.Assertions.assertThat;

import io.butie.domain.access.Role;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class PermissionTest {

  /** Written down a second time: who may see what changes only on purpose. */
  private static final Map<Role, Set<Permission>> TABLE =
      Map.of(
          Role.AUDITOR,
              EnumSet.of(
                  READ_FUND_ORDERS,
                  READ_RUNS,
                  READ_REGISTERS,
                  READ_CATALOGUE,
                  READ_CLASSES,
                  READ_CLAIM_FILES,
                  READ_CLAIMS,
                  READ_HOLDS,
                  READ_LEDGER,
                  READ_CHECKPOINT,
                  READ_WEBHOOKS,
                  READ_AUDIT_LOG,
                  READ_METRICS,
                  SEE_PERSONS,
                  READ_USERS),
          Role.FINANCE_MAKER,
              EnumSet.of(
                  READ_FUND_ORDERS,
                  MAKE_FUND_ORDERS,
                  READ_RUNS,
                  READ_REGISTERS,
                  READ_CATALOGUE,
                  READ_CLASSES,
                  READ_CLAIMS,
                  READ_LEDGER,
                  READ_CHECKPOINT,
                  MAKE_RUNS),
          Role.FINANCE_CHECKER,
              EnumSet.of(
                  READ_FUND_ORDERS,
                  CHECK_FUND_ORDERS,
                  READ_RUNS,
                  READ_REGISTERS,
                  READ_CATALOGUE,
                  READ_CLASSES,
                  READ_CLAIMS,
                  READ_LEDGER,
                  READ_CHECKPOINT,
                  CHECK_RUNS,
                  CLOSE_MONTHS),
          Role.HR_SUPERVISOR,
              EnumSet.of(
                  READ_RUNS,
                  READ_REGISTERS,
                  READ_CATALOGUE,
                  READ_CLASSES,
                  READ_CLAIM_FILES,
                  READ_CLAIMS,
                  READ_HOLDS,
                  RESOLVE_HOLDS,
                  SEE_PERSONS,
                  READ_CHECKPOINT),
          Role.HR_REVIEWER,
              EnumSet.of(
                  READ_REGISTERS,
                  READ_CATALOGUE,
                  READ_CLASSES,
                  READ_CLAIM_FILES,
                  READ_CLAIMS,
                  READ_HOLDS,
                  READ_CHECKPOINT,
                  REVIEW_CLAIMS,
                  REVIEW_CLASSES),
          Role.INSTITUTION,
              EnumSet.of(
                  APPLY_FOR_CLASSES,
                  READ_CATALOGUE,
                  READ_CLASSES,
                  READ_CLAIM_FILES,
                  READ_CLAIMS,
                  SUBMIT_CLAIMS,
                  READ_CHECKPOINT),
          Role.EVALUATION_BODY,
              EnumSet.of(
                  READ_CATALOGUE, READ_CLAIM_FILES, READ_CLAIMS, SUBMIT_CLAIMS, READ_CHECKPOINT),
          Role.TREASURY_SYSTEM, EnumSet.of(READ_CHECKPOINT),
          Role.ADMINISTRATOR,
              EnumSet.of(
                  READ_WEBHOOKS,
                  MANAGE_WEBHOOKS,
                  READ_AUDIT_LOG,
                  READ_METRICS,
                  READ_USERS,
                  MANAGE_USERS));

  @ParameterizedTest
  @EnumSource(Role.class)
  void aRoleHoldsWhatTheTableSays(Role role) {
    assertThat(
            Arrays.stream(Permission.values())
                .filter(permission -> permission.isHeldBy(role))
                .collect(Collectors.toSet()))
        .isEqualTo(withOwnAccount(Objects.requireNonNull(TABLE.get(role))));
  }

  /** What everybody holds. */
  private static Set<Permission> withOwnAccount(Set<Permission> ofTable) {
    Set<Permission> all = EnumSet.copyOf(ofTable);
    all.add(USE_OWN_ACCOUNT);
    return all;
  }
}
