package io.butie.domain.policy;

import java.util.function.Function;

/** What came of asking: the thing done, or a refusal with its clause. Outages are exceptions. */
public sealed interface Outcome<T> {

  record Done<T>(T value) implements Outcome<T> {

    @Override
    public <R> R fold(
        Function<? super T, ? extends R> onDone, Function<? super Refusal, ? extends R> onRefused) {
      return onDone.apply(value);
    }
  }

  record Refused<T>(Refusal refusal) implements Outcome<T> {

    @Override
    public <R> R fold(
        Function<? super T, ? extends R> onDone, Function<? super Refusal, ? extends R> onRefused) {
      return onRefused.apply(refusal);
    }
  }

  static <T> Outcome<T> done(T value) {
    return new Done<>(value);
  }

  /** Refused, in English and in Chinese. */
  static <T> Outcome<T> refused(RefusalCode code, String en, String zh) {
    return refused(new Refusal(code, new Words(en, zh)));
  }

  static <T> Outcome<T> refused(Refusal refusal) {
    return new Refused<>(refusal);
  }

  <R> R fold(
      Function<? super T, ? extends R> onDone, Function<? super Refusal, ? extends R> onRefused);

  default <R> Outcome<R> then(Function<? super T, Outcome<R>> next) {
    return fold(next, Outcome::refused);
  }

  default <R> Outcome<R> map(Function<? super T, ? extends R> f) {
    return fold(value -> done(f.apply(value)), Outcome::refused);
  }

  default boolean isRefused() {
    return this instanceof Refused;
  }

  /** The value, where a refusal would be a bug in the caller. */
  default T orThrow() {
    return fold(
        Function.identity(),
        refusal -> {
          throw new IllegalStateException(refusal.toString());
        });
  }
}
