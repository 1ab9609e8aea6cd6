package io.butie.adapters.persistence;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

@Entity
@Table(name = "payee")
class PayeeRow {

  @Id
  @Column(name = "payee_id")
  String id;

  @Column(name = "sealed_account")
  String sealedAccount;

  @Column String commitment;
}
