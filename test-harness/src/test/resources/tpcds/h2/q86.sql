-- Web sales by category and class, ranked
WITH x AS (
  SELECT ws_net_paid, i_category, i_class
  FROM web_sales, date_dim d1, item
  WHERE d1.d_month_seq BETWEEN 1200 AND 1211 AND d1.d_date_sk = ws_sold_date_sk AND i_item_sk = ws_item_sk)
SELECT total_sum, i_category, i_class, lochierarchy,
  RANK() OVER (
    PARTITION BY lochierarchy, CASE WHEN lochierarchy = 0 THEN i_category END
    ORDER BY total_sum DESC) AS rank_within_parent
FROM (
  SELECT SUM(ws_net_paid) AS total_sum, i_category, i_class, 0 AS lochierarchy FROM x GROUP BY i_category, i_class
  UNION ALL
  SELECT SUM(ws_net_paid), i_category, NULL, 1 FROM x GROUP BY i_category
  UNION ALL
  SELECT SUM(ws_net_paid), NULL, NULL, 2 FROM x) levels
ORDER BY lochierarchy DESC, i_category, rank_within_parent, i_class
LIMIT 100
