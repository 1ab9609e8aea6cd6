package io.butie.adapters.persistence;

import io.butie.application.port.People.Person;
import io.butie.domain.reference.Digest;
import io.butie.domain.reference.Pseudonym;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

@Entity
@Table(name = "person")
class PersonRow {

  @Id @Column String pseudonym;

  @Column(name = "person_index")
  @Nullable String index;

  @Column @Nullable String salt;

  @Column(name = "sealed_identity")
  @Nullable String sealedIdentity;

  @Column String commitment;

  @Column(name = "restricted_on")
  @Nullable LocalDate restrictedOn;

  Person toPerson() {
    return new Person(
        new Pseudonym(pseudonym),
        Optional.ofNullable(index),
        Digest.ofHex(commitment),
        restrictedOn != null);
  }
}
