package io.butie.adapters.persistence;

import io.butie.domain.claim.ClaimFileState;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** What a query over lines asks of their file; {@link JdbcClaimFiles} writes it. */
@Entity
@Table(name = "claim_file")
class ClaimFileRow {

  @Id
  @Column(name = "file_id")
  String id;

  @Enumerated(EnumType.STRING)
  @Column(name = "file_state")
  ClaimFileState state;
}
