-- Rows of the right shape for the tables that PostgreSQL's regression tests fill from data files.
-- Each is put in place of the script's COPY … FROM :'filename'.

INSERT INTO onek SELECT u, n, u % 2, u % 4, u % 10, u % 20, u % 100, u % 1000, u % 2000, u % 5000, u,
    u % 100 * 2, u % 100 * 2 + 1,
    chr(65 + u % 26) || chr(65 + u / 26 % 26) || chr(65 + u / 676 % 26) || 'AAA',
    chr(65 + n % 26) || chr(65 + n / 26 % 26) || chr(65 + n / 676 % 26) || 'AAA',
    (ARRAY['AAAAxx', 'HHHHxx', 'OOOOxx', 'VVVVxx'])[n % 4 + 1]
  FROM (SELECT n, (n * 791 + 147) % 1000 AS u FROM generate_series(0, 999) AS n) AS numbers;

INSERT INTO tenk1 SELECT u, n, u % 2, u % 4, u % 10, u % 20, u % 100, u % 1000, u % 2000, u % 5000, u,
    u % 100 * 2, u % 100 * 2 + 1,
    chr(65 + u % 26) || chr(65 + u / 26 % 26) || chr(65 + u / 676 % 26) || 'AAA',
    chr(65 + n % 26) || chr(65 + n / 26 % 26) || chr(65 + n / 676 % 26) || 'AAA',
    (ARRAY['AAAAxx', 'HHHHxx', 'OOOOxx', 'VVVVxx'])[n % 4 + 1]
  FROM (SELECT n, (n * 7919 + 8800) % 10000 AS u FROM generate_series(0, 9999) AS n) AS numbers;

INSERT INTO person SELECT (ARRAY['mike', 'joe', 'sally', 'sandra', 'alex', 'sue', 'denise', 'sarah'])[n % 8 + 1] || n,
    20 + n * 7 % 79, point(n % 7, n * 3 % 5) FROM generate_series(1, 50) AS n;
INSERT INTO emp (name, age, location, salary, manager) SELECT (ARRAY['sharon', 'sam', 'bill'])[n], 20 + n * 5, point(n * 5, n), n * 500,
    (ARRAY['sam', 'bill', 'sharon'])[n] FROM generate_series(1, 3) AS n;
INSERT INTO student (name, age, location, gpa) SELECT (ARRAY['fred', 'larry'])[n], 28 + n * 16, point(3.1 * n, -1.5), 3.7 - n
    FROM generate_series(1, 2) AS n;
INSERT INTO stud_emp (name, age, location, salary, manager, gpa, percent)
    SELECT (ARRAY['jeff', 'cim', 'linda'])[n], 20 + n, point(8 + n, 7.7), 600 * n, 'sharon', 3.5 - n, n * 10
    FROM generate_series(1, 3) AS n;
INSERT INTO road SELECT (ARRAY['I- ', 'State Hwy ', 'Oak St ', 'Mission Blvd '])[n % 4 + 1] || n,
    format('[(%s,%s),(%s,%s)]', n, n % 11, n + 3, n % 7)::path FROM generate_series(1, 200) AS n;

INSERT INTO aggtest SELECT (ARRAY[56, 100, 0, 42])[n], (ARRAY[7.8, 99.097, 0.09561, 324.78])[n] FROM generate_series(1, 4) AS n;
INSERT INTO array_op_test SELECT n, ARRAY[n % 17, n % 32, n % 96, 72], ARRAY['AAAAAAAAAA' || n % 6, 'AAAAAAAA' || n]
    FROM generate_series(1, 100) AS n;
INSERT INTO array_index_op_test SELECT n, ARRAY[n % 17, n % 32, n % 96, 72], ARRAY['AAAAAAAAAA' || n % 6, 'AAAAAAAA' || n]
    FROM generate_series(1, 100) AS n;
INSERT INTO bt_i4_heap SELECT n * 7919 % 1000, n * 31 % 997 FROM generate_series(1, 1000) AS n;
INSERT INTO bt_name_heap SELECT 'n' || n * 7919 % 1000, n FROM generate_series(1, 1000) AS n;
INSERT INTO bt_txt_heap SELECT 't' || n * 7919 % 1000, n FROM generate_series(1, 1000) AS n;
INSERT INTO bt_f8_heap SELECT n * 7919 % 1000 / 4.0, n FROM generate_series(1, 1000) AS n;
INSERT INTO hash_i4_heap SELECT n, n * 7919 % 1000 FROM generate_series(1, 1000) AS n;
INSERT INTO hash_name_heap SELECT n, 'n' || n * 7919 % 1000 FROM generate_series(1, 1000) AS n;
INSERT INTO hash_txt_heap SELECT n, 't' || n * 7919 % 1000 FROM generate_series(1, 1000) AS n;
INSERT INTO hash_f8_heap SELECT n, n * 7919 % 1000 / 4.0 FROM generate_series(1, 1000) AS n;
INSERT INTO slow_emp4000 SELECT box(point(n % 63, n % 59), point(n % 63 + 2, n % 59 + 3)) FROM generate_series(1, 1000) AS n;
INSERT INTO real_city SELECT 1000 * n, 'city ' || n, format('[(%s,1),(%s,5)]', n, n + 2)::path FROM generate_series(1, 5) AS n;
INSERT INTO testjsonb SELECT jsonb_build_object('line', n, 'wait', CASE WHEN n % 3 = 0 THEN 'CC' END, 'public', n % 2 = 0,
    'array', ARRAY['foo', 'bar'], 'age', n % 40) FROM generate_series(1, 200) AS n;
INSERT INTO test_tsvector SELECT 'text ' || n, to_tsvector('simple', format('wr qh%s eq yt%s', n % 5, n % 7)) FROM generate_series(1, 200) AS n;
