package io.butie.adapters.sample;

import io.butie.domain.reference.ClassId;
import io.butie.domain.reference.Region;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * A class in its place, with the stories of its lines. The first line never has a story of its own:
 * its person is the one that later classes may meet again.
 */
final class ClassPlan {

  /** More than any class has lines. */
  static final int MOST_PERSONS = 64;

  private final int ordinal;
  private final ClassDraft draft;
  private final int appraisalLines;
  private final long firstLine;
  private final Map<Integer, LineStory> stories = new HashMap<>();
  private final Map<Integer, ClassPlan> partners = new HashMap<>();
  private final Map<Integer, AppraisalStory> appraisalStories = new HashMap<>();

  /**
   * @param ordinal place in the order of claims, from 0
   * @param firstLine number of its first line among all lines, from 1
   */
  ClassPlan(int ordinal, ClassDraft draft, int appraisalLines, long firstLine) {
    this.ordinal = ordinal;
    this.draft = draft;
    this.appraisalLines = appraisalLines;
    this.firstLine = firstLine;
  }

  void tell(int position, LineStory story) {
    stories.put(position, story);
  }

  /** The line's person is the first of that class. */
  void tell(int position, LineStory story, ClassPlan partner) {
    stories.put(position, story);
    partners.put(position, partner);
  }

  void tellAppraisal(int place, AppraisalStory story) {
    appraisalStories.put(place, story);
  }

  ClassDraft draft() {
    return draft;
  }

  int ordinal() {
    return ordinal;
  }

  ClassId id() {
    return new ClassId("C2023" + Digits.of(ordinal + 1L, 6));
  }

  long firstLine() {
    return firstLine;
  }

  int appraisalLines() {
    return appraisalLines;
  }

  boolean hasStory(int position) {
    return stories.containsKey(position);
  }

  Optional<LineStory> story(int position) {
    return Optional.ofNullable(stories.get(position));
  }

  AppraisalStory appraisalStory(int place) {
    return appraisalStories.getOrDefault(place, AppraisalStory.REGULAR);
  }

  /** How many of its training lines will be refused. */
  int refusedLines() {
    return draft.story().refuses()
        ? draft.lines()
        : (int) stories.values().stream().filter(LineStory::refuses).count();
  }

  /** Whether the line's person appears here first, as most do. */
  boolean hasOwnPerson(int position) {
    return !partners.containsKey(position);
  }

  /** The person's number, the same wherever the person appears. */
  long person(int position) {
    ClassPlan partner = partners.get(position);
    return partner == null ? (long) ordinal * MOST_PERSONS + position : partner.person(0);
  }

  /** The region whose person this is. */
  Region home(int position) {
    return partners.getOrDefault(position, this).draft.region();
  }

  /** Which of its trainees the evaluation body claims for: those without a story come first. */
  List<Integer> appraisalPositions() {
    List<Integer> positions =
        new ArrayList<>(
            IntStream.range(0, draft.lines()).filter(i -> !hasStory(i)).boxed().toList());
    IntStream.range(0, draft.lines()).filter(this::hasStory).forEach(positions::add);
    return positions.subList(0, appraisalLines);
  }
}
