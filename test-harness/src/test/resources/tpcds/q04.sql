-- Customers whose catalog spending grew more than that in the store and on the web
WITH year_total AS (
  SELECT c_customer_id AS customer_id, c_first_name, c_last_name, d_year AS dyear,
    SUM(((ss_ext_list_price - ss_ext_wholesale_cost - ss_ext_discount_amt) + ss_ext_sales_price) / 2) AS total,
    's' AS sale_type
  FROM customer, store_sales, date_dim
  WHERE c_customer_sk = ss_customer_sk AND ss_sold_date_sk = d_date_sk
  GROUP BY c_customer_id, c_first_name, c_last_name, d_year
  UNION ALL
  SELECT c_customer_id, c_first_name, c_last_name, d_year,
    SUM(((cs_ext_list_price - cs_ext_wholesale_cost - cs_ext_discount_amt) + cs_ext_sales_price) / 2), 'c'
  FROM customer, catalog_sales, date_dim
  WHERE c_customer_sk = cs_bill_customer_sk AND cs_sold_date_sk = d_date_sk
  GROUP BY c_customer_id, c_first_name, c_last_name, d_year
  UNION ALL
  SELECT c_customer_id, c_first_name, c_last_name, d_year,
    SUM(((ws_ext_list_price - ws_ext_wholesale_cost - ws_ext_discount_amt) + ws_ext_sales_price) / 2), 'w'
  FROM customer, web_sales, date_dim
  WHERE c_customer_sk = ws_bill_customer_sk AND ws_sold_date_sk = d_date_sk
  GROUP BY c_customer_id, c_first_name, c_last_name, d_year)
SELECT t_s_sec.customer_id, t_s_sec.c_first_name, t_s_sec.c_last_name
FROM year_total t_s_first, year_total t_s_sec, year_total t_c_first, year_total t_c_sec,
  year_total t_w_first, year_total t_w_sec
WHERE t_s_sec.customer_id = t_s_first.customer_id AND t_s_first.customer_id = t_c_sec.customer_id
  AND t_s_first.customer_id = t_c_first.customer_id AND t_s_first.customer_id = t_w_first.customer_id
  AND t_s_first.customer_id = t_w_sec.customer_id
  AND t_s_first.sale_type = 's' AND t_c_first.sale_type = 'c' AND t_w_first.sale_type = 'w'
  AND t_s_sec.sale_type = 's' AND t_c_sec.sale_type = 'c' AND t_w_sec.sale_type = 'w'
  AND t_s_first.dyear = 2001 AND t_s_sec.dyear = 2002
  AND t_c_first.dyear = 2001 AND t_c_sec.dyear = 2002
  AND t_w_first.dyear = 2001 AND t_w_sec.dyear = 2002
  AND t_s_first.total > 0 AND t_c_first.total > 0 AND t_w_first.total > 0
  AND t_c_sec.total / t_c_first.total > t_s_sec.total / t_s_first.total
  AND t_c_sec.total / t_c_first.total > t_w_sec.total / t_w_first.total
ORDER BY t_s_sec.customer_id, t_s_sec.c_first_name, t_s_sec.c_last_name
LIMIT 100
