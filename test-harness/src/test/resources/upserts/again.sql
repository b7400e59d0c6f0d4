-- Tables whose keys are inserted again: a pair of columns, two keys, and a flag.

CREATE TABLE again_pair (
  x INT, y INT, a INT DEFAULT 7, b VARCHAR(9), deleted_at TIMESTAMP, PRIMARY KEY (x, y)
);
INSERT INTO again_pair VALUES
  (1, 1, 1, 'p', NULL), (2, 2, 2, 'q', TIMESTAMP '2024-01-01 00:00:00'), (3, 3, NULL, NULL, NULL),
  (4, 1, 4, 'r', TIMESTAMP '2024-01-01 00:00:00'), (5, 5, 5, 'p', TIMESTAMP '2024-01-01 00:00:00');

CREATE TABLE again_two (
  a INT DEFAULT 7, deleted_at TIMESTAMP, x INT PRIMARY KEY, y INT UNIQUE, b VARCHAR(9)
);
INSERT INTO again_two (x, y, a, b, deleted_at) VALUES
  (1, 11, 1, 'p', NULL), (2, 2, 2, 'q', TIMESTAMP '2024-01-01 00:00:00'), (3, NULL, 3, 'r', NULL),
  (4, 4, 4, 'r', TIMESTAMP '2024-01-01 00:00:00'), (5, 15, 5, 'p', NULL);

CREATE TABLE again_flag (
  x INT PRIMARY KEY, y INT, a INT DEFAULT 7, b VARCHAR(9) DEFAULT 'none',
  gone BOOLEAN DEFAULT FALSE NOT NULL
);
INSERT INTO again_flag VALUES
  (1, 1, 1, 'p', FALSE), (2, 2, 2, 'q', TRUE), (3, 3, 3, 'r', FALSE), (4, 4, 4, NULL, TRUE);
