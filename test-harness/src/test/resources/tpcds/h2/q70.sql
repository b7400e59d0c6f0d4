-- Net profit of the best states, with ranks
WITH profits AS (
  SELECT s_state, s_county, SUM(ss_net_profit) AS profit
  FROM store_sales, date_dim d1, store
  WHERE d1.d_month_seq BETWEEN 1200 AND 1211 AND d1.d_date_sk = ss_sold_date_sk AND s_store_sk = ss_store_sk
  GROUP BY s_state, s_county),
x AS (
  SELECT s_state, s_county, profit
  FROM profits
  WHERE s_state IN (
    SELECT s_state FROM (
      SELECT s_state, RANK() OVER (PARTITION BY s_state ORDER BY SUM(ss_net_profit) DESC) AS ranking
      FROM store_sales, store, date_dim
      WHERE d_month_seq BETWEEN 1200 AND 1211 AND d_date_sk = ss_sold_date_sk AND s_store_sk = ss_store_sk
      GROUP BY s_state) tmp1
    WHERE ranking <= 5))
SELECT total_sum, s_state, s_county, lochierarchy,
  RANK() OVER (
    PARTITION BY lochierarchy, CASE WHEN lochierarchy = 0 THEN s_state END
    ORDER BY total_sum DESC) AS rank_within_parent
FROM (
  SELECT SUM(profit) AS total_sum, s_state, s_county, 0 AS lochierarchy FROM x GROUP BY s_state, s_county
  UNION ALL
  SELECT SUM(profit), s_state, NULL, 1 FROM x GROUP BY s_state
  UNION ALL
  SELECT SUM(profit), NULL, NULL, 2 FROM x) levels
ORDER BY lochierarchy DESC, s_state, rank_within_parent, s_county
LIMIT 100
