package io.butie.adapters.persistence;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.jspecify.annotations.Nullable;

@Entity
@Table(name = "payee")
class PayeeRow {

  @Id
  @Column(name = "payee_id")
  String id;

  @Column(name = "sealed_account")
  @Nullable String sealedAccount;

  @Column String commitment;
}
