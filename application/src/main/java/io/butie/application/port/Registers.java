package io.butie.application.port;

import io.butie.domain.policy.Standard;
import io.butie.domain.reference.ClaimKind;
import io.butie.domain.training.InstitutionList;
import io.butie.domain.training.Listing;
import io.butie.domain.training.Programme;
import io.butie.domain.training.ProgrammeCatalogue;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** The published lists and the local catalogue of standards. */
public interface Registers {

  void addListings(List<Listing> listings);

  void addProgrammes(List<Programme> programmes);

  InstitutionList institutions();

  ProgrammeCatalogue catalogue();

  /** The standard that the catalogue has on the day, without reading it whole. */
  Optional<Standard> standard(ClaimKind kind, String occupation, int level, LocalDate day);
}
