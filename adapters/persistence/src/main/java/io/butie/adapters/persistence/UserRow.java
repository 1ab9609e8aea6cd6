package io.butie.adapters.persistence;

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
import java.util.Optional;
import org.jspecify.annotations.Nullable;

@Entity
@Table(name = "user_account")
class UserRow {

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

  static UserRow of(UserAccount account) {
    UserRow row = new UserRow();
    row.id = account.id().value();
    row.role = account.role();
    row.region = account.scope().region().code();
    row.institution = account.scope().institution().map(InstitutionId::value).orElse(null);
    row.passwordHash = account.passwordHash();
    return row;
  }

  UserAccount toAccount() {
    Scope scope =
        new Scope(new Region(region), Optional.ofNullable(institution).map(InstitutionId::new));
    return new UserAccount(new UserId(id), role, scope, passwordHash);
  }
}
