/** The decisions and the money, with nothing but java.base: no framework, no clock, no database. */
module io.butie.domain {
  requires static transitive org.jspecify;

  exports io.butie.domain.access;
  exports io.butie.domain.calendar;
  exports io.butie.domain.claim;
  exports io.butie.domain.disbursement;
  exports io.butie.domain.fund;
  exports io.butie.domain.ledger;
  exports io.butie.domain.money;
  exports io.butie.domain.policy;
  exports io.butie.domain.quota;
  exports io.butie.domain.reference;
  exports io.butie.domain.training;
  exports io.butie.domain.webhook;
}
