package io.butie.adapters.persistence;

import io.butie.domain.claim.ClaimState;
import io.butie.domain.reference.CertificateType;
import io.butie.domain.reference.ClaimKind;
import io.butie.domain.reference.FundChannel;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

@Entity
@Table(name = "claim_line")
class ClaimRow {

  @Id
  @Column(name = "line_id")
  String id;

  @Enumerated(EnumType.STRING)
  @Column(name = "claim_kind")
  ClaimKind kind;

  @Column String region;

  @Enumerated(EnumType.STRING)
  @Column(name = "fund_channel")
  FundChannel channel;

  @Column(name = "fund_year")
  int fundYear;

  @Column String institution;

  @Column(name = "class_id")
  @Nullable String classId;

  @Column(name = "class_starts_on")
  LocalDate classStartsOn;

  @Column(name = "class_ends_on")
  LocalDate classEndsOn;

  @Column String pseudonym;

  @Column(name = "sealed_particulars")
  @Nullable String sealedParticulars;

  @Column(name = "trainee_groups")
  String groups;

  @Column String occupation;

  @Column(name = "skill_level")
  int level;

  @Enumerated(EnumType.STRING)
  @Column(name = "certificate_type")
  @Nullable CertificateType certificateType;

  @Column(name = "certificate_date")
  @Nullable LocalDate certificateDate;

  @Column(name = "evaluated_on")
  @Nullable LocalDate evaluatedOn;

  @Column(name = "first_appraisal")
  @Nullable String firstAppraisal;

  @Column(name = "agreement_on")
  @Nullable LocalDate agreementOn;

  @Column(name = "employed_on")
  @Nullable LocalDate employedOn;

  @Column(name = "claimed_on")
  LocalDate claimedOn;

  @Column(name = "exception_by")
  @Nullable String exceptionBy;

  @Column(name = "payee_id")
  String payeeId;

  @Column(name = "claim_file")
  @Nullable String file;

  @Enumerated(EnumType.STRING)
  @Column(name = "line_state")
  ClaimState state;

  @Column(name = "amount_fen")
  long amountFen;
}
