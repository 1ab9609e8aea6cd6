package io.butie.adapters.sample;

import java.util.ArrayDeque;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.function.Predicate;

/**
 * Cards spread evenly over a number of places and dealt again and again. A card whose place does
 * not suit it waits for the next that does, so each is dealt at its rate and none by luck.
 */
final class Deck<T> {

  /**
   * Looking at a few waiting cards is enough; a card that rarely suits must not cost every place.
   */
  private static final int LOOK_AHEAD = 12;

  private final List<T> cards;
  private final int places;
  private final Queue<T> waiting = new ArrayDeque<>();
  private int place;
  private int turned;

  /** The cards in the order of dealing, over at least as many places. */
  Deck(List<T> cards, int places) {
    if (places < cards.size()) {
      throw new IllegalArgumentException(cards.size() + " cards for " + places + " places");
    }
    this.cards = List.copyOf(cards);
    this.places = places;
  }

  /** The card for the next place, if one that suits is waiting. */
  Optional<T> deal(Predicate<T> suits) {
    if (turned < cards.size() && place >= (long) turned * places / cards.size()) {
      waiting.add(cards.get(turned++));
    }
    place++;
    if (place == places) {
      place = 0;
      turned = 0;
    }
    int looked = 0;
    for (Iterator<T> each = waiting.iterator(); each.hasNext() && looked < LOOK_AHEAD; looked++) {
      T card = each.next();
      if (suits.test(card)) {
        each.remove();
        return Optional.of(card);
      }
    }
    return Optional.empty();
  }
}
