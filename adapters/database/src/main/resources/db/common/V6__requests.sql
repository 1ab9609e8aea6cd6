-- Requests that had an effect, by the key that their sender gave them: written in the transaction of the effect,
-- so that a request that comes again is answered and not done again. They do not expire.

CREATE TABLE answered_request (
  user_id      VARCHAR(64)   NOT NULL,
  request_key  VARCHAR(255)  NOT NULL,
  content_hash VARCHAR(64)   NOT NULL,
  answer       VARCHAR(8000) NOT NULL,
  PRIMARY KEY (user_id, request_key)
);
