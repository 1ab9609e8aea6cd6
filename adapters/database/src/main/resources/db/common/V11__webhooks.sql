-- Who outside is told what the log takes in, and what became of each message. Times are milliseconds since 1970.

CREATE TABLE webhook (
  webhook_id    VARCHAR(35)   NOT NULL PRIMARY KEY,
  url           VARCHAR(2000) NOT NULL,
  region        VARCHAR(6)    NOT NULL,
  -- Names of record kinds with a comma between two.
  kinds         VARCHAR(500)  NOT NULL,
  webhook_state VARCHAR(16)   NOT NULL,
  made_by       VARCHAR(64)   NOT NULL,
  -- How far the log was cut into deliveries, and the number of the next.
  next_sequence BIGINT        NOT NULL,
  next_number   BIGINT        NOT NULL,
  sealed_secret VARCHAR(500)  NOT NULL,
  -- The secret before, which signs too until that time.
  sealed_old    VARCHAR(500),
  old_until     BIGINT        DEFAULT 0 NOT NULL,
  -- One server at a time: who delivers now, and when others may look again.
  lease_holder  VARCHAR(64),
  not_before    BIGINT        DEFAULT 0 NOT NULL
);
CREATE INDEX webhook_due ON webhook (webhook_state, not_before);

CREATE TABLE webhook_delivery (
  webhook_id      VARCHAR(35) NOT NULL,
  delivery_number BIGINT      NOT NULL,
  message_id      VARCHAR(64) NOT NULL,
  first_sequence  BIGINT      NOT NULL,
  next_sequence   BIGINT      NOT NULL,
  delivery_state  VARCHAR(16) NOT NULL,
  attempts        INTEGER     NOT NULL,
  last_tried      BIGINT,
  last_answer     VARCHAR(64),
  PRIMARY KEY (webhook_id, delivery_number),
  CONSTRAINT webhook_delivery_message UNIQUE (message_id)
);
CREATE INDEX webhook_delivery_state ON webhook_delivery (webhook_id, delivery_state, delivery_number);
