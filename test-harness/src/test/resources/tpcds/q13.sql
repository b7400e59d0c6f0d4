-- Average sales for combinations of demographics and prices
SELECT AVG(ss_quantity), AVG(ss_ext_sales_price), AVG(ss_ext_wholesale_cost), SUM(ss_ext_wholesale_cost)
FROM store_sales, store, customer_demographics, household_demographics, customer_address, date_dim
WHERE s_store_sk = ss_store_sk AND ss_sold_date_sk = d_date_sk AND d_year = 2001
  AND ss_hdemo_sk = hd_demo_sk AND cd_demo_sk = ss_cdemo_sk AND ss_addr_sk = ca_address_sk
  AND ((cd_marital_status = 'M' AND cd_education_status = 'Advanced Degree' AND ss_sales_price BETWEEN 10 AND 150 AND hd_dep_count = 3)
    OR (cd_marital_status = 'S' AND cd_education_status = 'College' AND ss_sales_price BETWEEN 5 AND 100 AND hd_dep_count = 1)
    OR (cd_marital_status = 'W' AND cd_education_status = '2 yr Degree' AND ss_sales_price BETWEEN 15 AND 200 AND hd_dep_count = 1))
  AND ((ca_country = 'United States' AND ca_state IN ('TX', 'OH', 'TN') AND ss_net_profit BETWEEN -1000 AND 2000)
    OR (ca_country = 'United States' AND ca_state IN ('OR', 'NM', 'KY') AND ss_net_profit BETWEEN -1500 AND 3000)
    OR (ca_country = 'United States' AND ca_state IN ('VA', 'GA', 'MS') AND ss_net_profit BETWEEN -500 AND 2500))
