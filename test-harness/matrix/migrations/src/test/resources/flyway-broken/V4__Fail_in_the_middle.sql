DELETE FROM stories WHERE user_id = -1;
INSERT INTO nowhere VALUES (1);
