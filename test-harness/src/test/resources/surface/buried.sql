-- Deleted rows that no test speaks of. Each holds a word that nothing else holds, so that they are
-- recognised wherever they are shown.

INSERT INTO items (id, name, amount, deleted_at) VALUES
  (901, 'buried', 30, TIMESTAMP '2024-01-02 00:00:00');
INSERT INTO labels (id, name, gone) VALUES (901, 'buried', TRUE);
