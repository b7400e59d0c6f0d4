-- Items sold in all channels, and sales above the average of all channels
WITH cross_items AS (
  SELECT i_item_sk AS cross_item_sk
  FROM item, (
    SELECT brand_id, class_id, category_id
    FROM (
      SELECT i_brand_id AS brand_id, i_class_id AS class_id, i_category_id AS category_id
      FROM store_sales, item, date_dim
      WHERE ss_item_sk = i_item_sk AND ss_sold_date_sk = d_date_sk AND d_year BETWEEN 1999 AND 2001
      INTERSECT
      SELECT i_brand_id, i_class_id, i_category_id
      FROM catalog_sales, item, date_dim
      WHERE cs_item_sk = i_item_sk AND cs_sold_date_sk = d_date_sk AND d_year BETWEEN 1999 AND 2001
      INTERSECT
      SELECT i_brand_id, i_class_id, i_category_id
      FROM web_sales, item, date_dim
      WHERE ws_item_sk = i_item_sk AND ws_sold_date_sk = d_date_sk AND d_year BETWEEN 1999 AND 2001) common
    OFFSET 0 ROWS) x
  WHERE i_brand_id = brand_id AND i_class_id = class_id AND i_category_id = category_id),
avg_sales AS (
  SELECT AVG(quantity * list_price) AS average_sales
  FROM (
    SELECT ss_quantity AS quantity, ss_list_price AS list_price FROM store_sales, date_dim
    WHERE ss_sold_date_sk = d_date_sk AND d_year BETWEEN 1999 AND 2001
    UNION ALL
    SELECT cs_quantity, cs_list_price FROM catalog_sales, date_dim
    WHERE cs_sold_date_sk = d_date_sk AND d_year BETWEEN 1999 AND 2001
    UNION ALL
    SELECT ws_quantity, ws_list_price FROM web_sales, date_dim
    WHERE ws_sold_date_sk = d_date_sk AND d_year BETWEEN 1999 AND 2001) x),
y AS (
  SELECT 'store' AS channel, i_brand_id, i_class_id, i_category_id, SUM(ss_quantity * ss_list_price) AS sales, COUNT(*) AS number_sales
  FROM store_sales, item, date_dim
  WHERE ss_item_sk IN (SELECT cross_item_sk FROM cross_items) AND ss_item_sk = i_item_sk
    AND ss_sold_date_sk = d_date_sk AND d_year = 2001 AND d_moy = 11
  GROUP BY i_brand_id, i_class_id, i_category_id
  HAVING SUM(ss_quantity * ss_list_price) > (SELECT average_sales FROM avg_sales)
  UNION ALL
  SELECT 'catalog', i_brand_id, i_class_id, i_category_id, SUM(cs_quantity * cs_list_price), COUNT(*)
  FROM catalog_sales, item, date_dim
  WHERE cs_item_sk IN (SELECT cross_item_sk FROM cross_items) AND cs_item_sk = i_item_sk
    AND cs_sold_date_sk = d_date_sk AND d_year = 2001 AND d_moy = 11
  GROUP BY i_brand_id, i_class_id, i_category_id
  HAVING SUM(cs_quantity * cs_list_price) > (SELECT average_sales FROM avg_sales)
  UNION ALL
  SELECT 'web', i_brand_id, i_class_id, i_category_id, SUM(ws_quantity * ws_list_price), COUNT(*)
  FROM web_sales, item, date_dim
  WHERE ws_item_sk IN (SELECT cross_item_sk FROM cross_items) AND ws_item_sk = i_item_sk
    AND ws_sold_date_sk = d_date_sk AND d_year = 2001 AND d_moy = 11
  GROUP BY i_brand_id, i_class_id, i_category_id
  HAVING SUM(ws_quantity * ws_list_price) > (SELECT average_sales FROM avg_sales))
SELECT channel, i_brand_id, i_class_id, i_category_id, SUM(sales), SUM(number_sales) FROM y GROUP BY channel, i_brand_id, i_class_id, i_category_id
UNION ALL
SELECT channel, i_brand_id, i_class_id, NULL, SUM(sales), SUM(number_sales) FROM y GROUP BY channel, i_brand_id, i_class_id
UNION ALL
SELECT channel, i_brand_id, NULL, NULL, SUM(sales), SUM(number_sales) FROM y GROUP BY channel, i_brand_id
UNION ALL
SELECT channel, NULL, NULL, NULL, SUM(sales), SUM(number_sales) FROM y GROUP BY channel
UNION ALL
SELECT NULL, NULL, NULL, NULL, SUM(sales), SUM(number_sales) FROM y
ORDER BY channel, i_brand_id, i_class_id, i_category_id
LIMIT 100;
WITH cross_items AS (
  SELECT i_item_sk AS cross_item_sk
  FROM item, (
    SELECT brand_id, class_id, category_id
    FROM (
      SELECT i_brand_id AS brand_id, i_class_id AS class_id, i_category_id AS category_id
      FROM store_sales, item WHERE ss_item_sk = i_item_sk
      INTERSECT
      SELECT i_brand_id, i_class_id, i_category_id FROM catalog_sales, item WHERE cs_item_sk = i_item_sk
      INTERSECT
      SELECT i_brand_id, i_class_id, i_category_id FROM web_sales, item WHERE ws_item_sk = i_item_sk) common
    OFFSET 0 ROWS) x
  WHERE i_brand_id = brand_id AND i_class_id = class_id AND i_category_id = category_id),
week_sales AS (
  SELECT d_year, i_brand_id, i_class_id, i_category_id, SUM(ss_quantity * ss_list_price) AS sales, COUNT(*) AS number_sales
  FROM store_sales, item, date_dim
  WHERE ss_item_sk IN (SELECT cross_item_sk FROM cross_items) AND ss_item_sk = i_item_sk AND ss_sold_date_sk = d_date_sk
    AND d_week_seq IN (SELECT d_week_seq FROM date_dim WHERE d_year IN (2000, 2001) AND d_moy = 12 AND d_dom = 11)
  GROUP BY d_year, i_brand_id, i_class_id, i_category_id
  HAVING SUM(ss_quantity * ss_list_price) > (SELECT AVG(ss_quantity * ss_list_price) FROM store_sales)
  OFFSET 0 ROWS)
SELECT this_year.i_brand_id, this_year.i_class_id, this_year.i_category_id, this_year.sales, last_year.sales
FROM week_sales this_year, week_sales last_year
WHERE this_year.i_brand_id = last_year.i_brand_id AND this_year.i_class_id = last_year.i_class_id
  AND this_year.i_category_id = last_year.i_category_id AND this_year.d_year = 2001 AND last_year.d_year = 2000
ORDER BY 1, 2, 3, 4, 5
LIMIT 100
