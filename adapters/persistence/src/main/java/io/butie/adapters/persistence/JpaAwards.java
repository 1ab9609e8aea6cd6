package io.butie.adapters.persistence;

import io.butie.application.port.Awards;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The award register. */
public final class JpaAwards implements Awards {

  private final JpaTransactions session;

  public JpaAwards(JpaTransactions session) {
    this.session = session;
  }

  @Override
  public Map<String, List<Award>> of(Collection<String> persons) {
    Map<String, List<Award>> found = new HashMap<>();
    InLists.of(
        List.copyOf(persons),
        chunk ->
            session
                .entities()
                .createQuery(
                    "SELECT a FROM AwardRow a WHERE a.person IN :chunk ORDER BY a.id",
                    AwardRow.class)
                .setParameter("chunk", chunk)
                .getResultList()
                .forEach(
                    row ->
                        found
                            .computeIfAbsent(row.person, p -> new ArrayList<>())
                            .add(row.toAward())));
    return found;
  }

  @Override
  public List<String> taken(Collection<String> ids) {
    List<String> taken = new ArrayList<>();
    InLists.of(
        List.copyOf(ids),
        chunk ->
            taken.addAll(
                session
                    .entities()
                    .createQuery("SELECT a.id FROM AwardRow a WHERE a.id IN :chunk", String.class)
                    .setParameter("chunk", chunk)
                    .getResultList()));
    return taken;
  }

  @Override
  public void add(List<Award> awards) {
    awards.forEach(award -> session.entities().persist(AwardRow.of(award)));
  }

  @Override
  public void free(String awardId) {
    session.entities().remove(session.entities().getReference(AwardRow.class, awardId));
  }
}
