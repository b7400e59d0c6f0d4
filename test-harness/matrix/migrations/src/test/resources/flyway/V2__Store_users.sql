INSERT INTO users (id, name) VALUES (-1, 'kept'), (-2, 'dropped'), (-3, 'wiped');
INSERT INTO stories (user_id, title) VALUES (-1, 'of the kept one'), (-2, 'of the dropped one');
