package io.butie.adapters.persistence;

import io.butie.domain.access.AccountState;
import io.butie.domain.access.Role;
import io.butie.domain.access.Scope;
import io.butie.domain.access.UserAccount;
import io.butie.domain.reference.InstitutionId;
import io.butie.domain.reference.Region;
import io.butie.domain.reference.UserId;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

@Entity
@Table(name = "user_account")
class UserRow {

  static final String COLUMNS =
      "SELECT user_id, user_role, region, institution, password_hash, account_state"
          + " FROM user_account";

  @Id
  @Column(name = "user_id")
  String id;

  @Enumerated(EnumType.STRING)
  @Column(name = "user_role")
  Role role;

  @Column String region;
  @Column @Nullable String institution;

  @Column(name = "password_hash")
  String passwordHash;

  @Enumerated(EnumType.STRING)
  @Column(name = "account_state")
  AccountState state;

  static UserRow of(UserAccount account) {
    UserRow row = new UserRow();
    row.id = account.id().value();
    row.become(account);
    return row;
  }

  /** The same that EclipseLink reads, from a row of {@link #COLUMNS}. */
  static UserRow read(ResultSet columns) throws SQLException {
    UserRow row = new UserRow();
    row.id = columns.getString("user_id");
    row.role = Role.valueOf(columns.getString("user_role"));
    row.region = columns.getString("region");
    row.institution = columns.getString("institution");
    row.passwordHash = columns.getString("password_hash");
    row.state = AccountState.valueOf(columns.getString("account_state"));
    return row;
  }

  /** Takes over everything but the id. */
  void become(UserAccount account) {
    role = account.role();
    region = account.scope().region().code();
    institution = account.scope().institution().map(InstitutionId::value).orElse(null);
    passwordHash = account.passwordHash();
    state = account.state();
  }

  UserAccount toAccount() {
    Scope scope =
        new Scope(new Region(region), Optional.ofNullable(institution).map(InstitutionId::new));
    return new UserAccount(new UserId(id), role, scope, passwordHash, state);
  }
}
