-- Gross margin by category and class, ranked
WITH x AS (
  SELECT i_category, i_class, ss_net_profit, ss_ext_sales_price
  FROM store_sales, date_dim d1, item, store
  WHERE d1.d_year = 2001 AND d1.d_date_sk = ss_sold_date_sk AND i_item_sk = ss_item_sk AND s_store_sk = ss_store_sk
    AND s_state IN ('TN'))
SELECT gross_margin, i_category, i_class, lochierarchy,
  RANK() OVER (
    PARTITION BY lochierarchy, CASE WHEN lochierarchy = 0 THEN i_category END
    ORDER BY gross_margin) AS rank_within_parent
FROM (
  SELECT SUM(ss_net_profit) / SUM(ss_ext_sales_price) AS gross_margin, i_category, i_class, 0 AS lochierarchy
  FROM x GROUP BY i_category, i_class
  UNION ALL
  SELECT SUM(ss_net_profit) / SUM(ss_ext_sales_price), i_category, NULL, 1 FROM x GROUP BY i_category
  UNION ALL
  SELECT SUM(ss_net_profit) / SUM(ss_ext_sales_price), NULL, NULL, 2 FROM x) levels
ORDER BY lochierarchy DESC, i_category, rank_within_parent, i_class
LIMIT 100
