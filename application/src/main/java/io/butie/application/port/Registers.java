package io.butie.application.port;

import io.butie.domain.training.InstitutionList;
import io.butie.domain.training.Listing;
import io.butie.domain.training.Programme;
import io.butie.domain.training.ProgrammeCatalogue;
import java.util.List;

/** The published lists and the local catalogue of standards. */
public interface Registers {

  void addListings(List<Listing> listings);

  void addProgrammes(List<Programme> programmes);

  InstitutionList institutions();

  ProgrammeCatalogue catalogue();
}
