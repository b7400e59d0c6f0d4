-- Soft, as a delete of the application would be.
DELETE FROM stories WHERE user_id = -2;
DELETE FROM users WHERE name = 'dropped';

-- Real.
/*+ force */ DELETE FROM users WHERE name = 'wiped';
