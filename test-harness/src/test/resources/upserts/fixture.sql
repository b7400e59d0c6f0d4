-- Tables of two keys: id, which deleted rows hold too, and k, which they hold in some tables.

CREATE TABLE seats_full (
  id INT PRIMARY KEY, k INT UNIQUE, a INT DEFAULT 7, b VARCHAR(40), n BIGINT, deleted_at TIMESTAMP
);
INSERT INTO seats_full VALUES
  (1, 11, 1, 'p', 1, NULL), (2, 12, 2, 'q', NULL, TIMESTAMP '2024-01-01 00:00:00'),
  (3, 13, NULL, 'r', 3, NULL), (4, 14, 4, NULL, 4, TIMESTAMP '2024-01-01 00:00:00'),
  (5, 15, 5, 'p', 5, NULL), (6, NULL, 6, 'q', 6, TIMESTAMP '2024-01-01 00:00:00'),
  (7, NULL, 7, 'r', 7, NULL);

CREATE TABLE seats_live (
  deleted_at TIMESTAMP, n BIGINT, b VARCHAR(40), a INT DEFAULT 7, k INT, id INT PRIMARY KEY
);
CREATE UNIQUE INDEX seats_live_k ON seats_live (k) WHERE deleted_at IS NULL;
INSERT INTO seats_live (id, k, a, b, n, deleted_at) VALUES
  (1, 11, 1, 'p', 1, NULL), (2, 12, 2, 'q', NULL, TIMESTAMP '2024-01-01 00:00:00'),
  (3, 12, NULL, 'r', 3, NULL), (4, 11, 4, NULL, 4, TIMESTAMP '2024-01-01 00:00:00'),
  (5, 15, 5, 'p', 5, NULL), (6, 12, 6, 'q', 6, TIMESTAMP '2024-01-01 00:00:00'),
  (7, 17, 7, 'r', 7, TIMESTAMP '2024-01-01 00:00:00');

CREATE TABLE seats_both (
  id INT PRIMARY KEY, k INT UNIQUE, a INT DEFAULT 7, b VARCHAR(40), n BIGINT,
  gone BOOLEAN DEFAULT FALSE NOT NULL
);
CREATE UNIQUE INDEX seats_both_k ON seats_both (k) WHERE NOT gone;
INSERT INTO seats_both VALUES
  (1, 11, 1, 'p', 1, FALSE), (2, 12, 2, 'q', NULL, TRUE), (3, 13, NULL, 'r', 3, FALSE),
  (4, 14, 4, NULL, 4, TRUE), (5, 15, 5, 'p', 5, TRUE), (6, 16, 6, 'q', 6, FALSE);

CREATE TABLE seats_text (
  id INT PRIMARY KEY, state VARCHAR(5) DEFAULT 'on' NOT NULL, k INT, a INT DEFAULT 7, b VARCHAR(40),
  n BIGINT
);
CREATE UNIQUE INDEX seats_text_k ON seats_text (k) WHERE state = 'on';
INSERT INTO seats_text (id, k, a, b, n, state) VALUES
  (1, 11, 1, 'p', 1, 'on'), (2, 12, 2, 'q', NULL, 'off'), (3, 12, NULL, 'r', 3, 'on'),
  (4, 11, 4, NULL, 4, 'off'), (5, 15, 5, 'p', 5, 'on'), (6, 12, 6, 'q', 6, 'off');

-- No upsert meets these: their word is recognised wherever they are shown.
INSERT INTO seats_full (id, k, a, b, deleted_at) VALUES
  (901, 901, 9, 'buried', TIMESTAMP '2024-01-01 00:00:00');
INSERT INTO seats_live (id, k, a, b, deleted_at) VALUES
  (901, 901, 9, 'buried', TIMESTAMP '2024-01-01 00:00:00');
INSERT INTO seats_both (id, k, a, b, gone) VALUES (901, 901, 9, 'buried', TRUE);
INSERT INTO seats_text (id, k, a, b, state) VALUES (901, 901, 9, 'buried', 'off');
