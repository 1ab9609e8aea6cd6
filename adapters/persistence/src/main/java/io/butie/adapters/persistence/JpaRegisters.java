package io.butie.adapters.persistence;

import io.butie.application.port.Registers;
import io.butie.domain.policy.Standard;
import io.butie.domain.reference.ClaimKind;
import io.butie.domain.training.InstitutionList;
import io.butie.domain.training.Listing;
import io.butie.domain.training.Programme;
import io.butie.domain.training.ProgrammeCatalogue;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** The published lists and the catalogue of standards: a few hundred rows, read whole. */
public final class JpaRegisters implements Registers {

  private final JpaTransactions session;

  public JpaRegisters(JpaTransactions session) {
    this.session = session;
  }

  @Override
  public void addListings(List<Listing> listings) {
    long id = count("SELECT COUNT(l) FROM ListingRow l");
    for (Listing listing : listings) {
      id++;
      session.entities().persist(ListingRow.of(id, listing));
    }
  }

  @Override
  public void addProgrammes(List<Programme> programmes) {
    long id = count("SELECT COUNT(p) FROM ProgrammeRow p");
    for (Programme programme : programmes) {
      id++;
      session.entities().persist(ProgrammeRow.of(id, programme));
    }
  }

  private long count(String query) {
    return session.entities().createQuery(query, Long.class).getSingleResult();
  }

  @Override
  public InstitutionList institutions() {
    InstitutionList list = new InstitutionList();
    session
        .entities()
        .createQuery("SELECT l FROM ListingRow l ORDER BY l.id", ListingRow.class)
        .getResultList()
        .forEach(row -> list.add(row.toListing()));
    return list;
  }

  @Override
  public ProgrammeCatalogue catalogue() {
    ProgrammeCatalogue catalogue = new ProgrammeCatalogue();
    session
        .entities()
        .createQuery("SELECT p FROM ProgrammeRow p ORDER BY p.id", ProgrammeRow.class)
        .getResultList()
        .forEach(row -> catalogue.add(row.toProgramme()));
    return catalogue;
  }

  @Override
  public Optional<Standard> standard(ClaimKind kind, String occupation, int level, LocalDate day) {
    return session
        .entities()
        .createQuery(
            "SELECT p FROM ProgrammeRow p WHERE p.kind = :kind AND p.occupation = :occupation"
                + " AND p.level = :level",
            ProgrammeRow.class)
        .setParameter("kind", kind)
        .setParameter("occupation", occupation)
        .setParameter("level", level)
        .getResultStream()
        .map(ProgrammeRow::toProgramme)
        .filter(programme -> programme.holdsOn(day))
        .map(Programme::standard)
        .findFirst();
  }
}
