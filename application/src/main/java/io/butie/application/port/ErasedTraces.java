package io.butie.application.port;

/** What storage keeps of values that are no longer there: old pages, old log files. */
public interface ErasedTraces {

  /**
   * Takes them away, after the erasing transaction has committed and outside of any. It waits for
   * whoever is at work on the same tables; repeating it is safe. Copies made before are not within
   * its reach.
   */
  void remove();
}
