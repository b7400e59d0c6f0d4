-- Averages of store sales to a demographic group, by item and state
WITH x AS (
  SELECT i_item_id, s_state, ss_quantity, ss_list_price, ss_coupon_amt, ss_sales_price
  FROM store_sales, customer_demographics, date_dim, store, item
  WHERE ss_sold_date_sk = d_date_sk AND ss_item_sk = i_item_sk AND ss_store_sk = s_store_sk AND ss_cdemo_sk = cd_demo_sk
    AND cd_gender = 'M' AND cd_marital_status = 'S' AND cd_education_status = 'College' AND d_year = 2002 AND s_state IN ('TN'))
SELECT i_item_id, s_state, 0 AS g_state, AVG(ss_quantity) AS agg1, AVG(ss_list_price) AS agg2,
  AVG(ss_coupon_amt) AS agg3, AVG(ss_sales_price) AS agg4
FROM x GROUP BY i_item_id, s_state
UNION ALL
SELECT i_item_id, NULL, 1, AVG(ss_quantity), AVG(ss_list_price), AVG(ss_coupon_amt), AVG(ss_sales_price) FROM x GROUP BY i_item_id
UNION ALL
SELECT NULL, NULL, 1, AVG(ss_quantity), AVG(ss_list_price), AVG(ss_coupon_amt), AVG(ss_sales_price) FROM x
ORDER BY i_item_id, s_state
LIMIT 100
