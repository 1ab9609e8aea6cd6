package io.butie.adapters.sample;

import io.butie.domain.reference.ClassId;
import io.butie.domain.reference.Region;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * A province of claims: the same quotas, number of lines and seed give the same province. Holds a
 * plan of the classes; lines and history are made as they are read.
 */
public final class SampleProvince {

  /** Beyond it, identity numbers would repeat. */
  public static final int MOST_LINES = 4_000_000;

  private static final int ONE_APPRAISAL_IN = 20;
  private static final int LINES_PER_SCHOOL = 50;
  private static final int MOST_SCHOOLS = 600;

  private final SortedMap<Region, Integer> quotas;
  private final Institutions institutions;
  private final Catalogue catalogue;
  private final ClassWriter classWriter;
  private final LineWriter lineWriter;
  private final Histories histories;
  private final List<ClassPlan> plans;
  private final Map<ClassId, ClassPlan> plansById = new HashMap<>();

  /**
   * Plans the province.
   *
   * @param quotas each region's annual total of training awards, without the province's sum
   * @param lines how many claim lines: training and, of every twenty, one appraisal
   */
  public SampleProvince(Map<Region, Integer> quotas, int lines, long seed) {
    if (quotas.isEmpty() || lines < 1 || lines > MOST_LINES) {
      throw new IllegalArgumentException(
          lines + " lines (1 to " + MOST_LINES + ") for " + quotas.size() + " regions");
    }
    this.quotas = new TreeMap<>(quotas);
    Draws draws = new Draws(seed);
    Names names = new Names(draws);
    Payees payees = new Payees(draws);
    IdentityNumbers identities = new IdentityNumbers(draws);
    int schools = Math.min(MOST_SCHOOLS, lines / LINES_PER_SCHOOL);
    this.institutions = new Institutions(this.quotas, schools, names, payees);
    this.catalogue = new Catalogue(draws);
    this.classWriter = new ClassWriter(draws, institutions, names, payees);
    this.lineWriter = new LineWriter(draws, names, payees, identities, institutions, classWriter);
    this.histories = new Histories(draws, identities);
    this.plans = plan(draws, Shares.of(lines, this.quotas));
    plans.forEach(plan -> plansById.put(plan.id(), plan));
  }

  public List<SampleInstitution> institutions() {
    return institutions.all();
  }

  public List<SampleProgramme> programmes() {
    return catalogue.programmes();
  }

  /** The classes in the order of their claims, made as they are read. */
  public Stream<SampleClass> classes() {
    return plans.stream().map(classWriter::write);
  }

  /** What is claimed for that class of this province: its training lines, then its appraisals. */
  public List<SampleLine> lines(ClassId id) {
    ClassPlan plan = plansById.get(id);
    if (plan == null) {
      throw new IllegalArgumentException("no class of this province: " + id);
    }
    return lineWriter.write(plan);
  }

  /** All lines in the order (claimed on, line id). */
  public Stream<SampleLine> lines() {
    return plans.stream().flatMap(plan -> lineWriter.write(plan).stream());
  }

  /** Awards on record from before, of persons in the sample. */
  public Stream<SampleAward> history() {
    return plans.stream().flatMap(plan -> histories.of(plan).stream());
  }

  /** One for every region and channel. */
  public List<SampleAppropriation> appropriations() {
    return Appropriations.of(quotas.keySet(), plans, classWriter, catalogue);
  }

  /** One for every region. */
  public List<SampleOpeningCount> openingCounts() {
    return OpeningCounts.of(quotas, plans);
  }

  private List<ClassPlan> plan(Draws draws, SortedMap<Region, Integer> lines) {
    SortedMap<Region, Integer> training = new TreeMap<>();
    Map<Region, Integer> appraisalsLeft = new HashMap<>();
    lines.forEach(
        (region, count) -> {
          training.put(region, count - count / ONE_APPRAISAL_IN);
          appraisalsLeft.put(region, count / ONE_APPRAISAL_IN);
        });
    ShortFund shortFund = ShortFund.among(quotas);
    List<ClassDraft> drafts = new ClassPlanner(draws, shortFund).plan(training);
    Map<Integer, Integer> appraisals =
        new AppraisalPlanner(draws, shortFund).plan(drafts, appraisalsLeft);
    List<ClassDraft> inOrder = new ArrayList<>(drafts);
    inOrder.sort(
        Comparator.comparing((ClassDraft draft) -> draft.days().claimedOn())
            .thenComparing(ClassDraft::key));
    List<ClassPlan> planned = new ArrayList<>(inOrder.size());
    long firstLine = 1;
    for (ClassDraft draft : inOrder) {
      int appraisalLines = appraisals.getOrDefault(draft.key(), 0);
      planned.add(new ClassPlan(planned.size(), draft, appraisalLines, firstLine));
      firstLine += draft.lines() + appraisalLines;
    }
    StoryTeller.tell(planned);
    return planned;
  }
}
