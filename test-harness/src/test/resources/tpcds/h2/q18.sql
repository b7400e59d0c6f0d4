-- Catalog averages for some demographics, by geography
WITH x AS (
  SELECT i_item_id, ca_country, ca_state, ca_county, CAST(cs_quantity AS DECIMAL(12, 2)) AS value1,
    CAST(cs_list_price AS DECIMAL(12, 2)) AS value2, CAST(cs_coupon_amt AS DECIMAL(12, 2)) AS value3,
    CAST(cs_sales_price AS DECIMAL(12, 2)) AS value4, CAST(cs_net_profit AS DECIMAL(12, 2)) AS value5,
    CAST(c_birth_year AS DECIMAL(12, 2)) AS value6, CAST(cd1.cd_dep_count AS DECIMAL(12, 2)) AS value7
  FROM catalog_sales, customer_demographics cd1, customer_demographics cd2, customer, customer_address, date_dim, item
  WHERE cs_sold_date_sk = d_date_sk AND cs_item_sk = i_item_sk AND cs_bill_cdemo_sk = cd1.cd_demo_sk
    AND cs_bill_customer_sk = c_customer_sk AND cd1.cd_gender = 'F' AND cd1.cd_education_status = 'Unknown'
    AND c_current_cdemo_sk = cd2.cd_demo_sk AND c_current_addr_sk = ca_address_sk
    AND c_birth_month IN (1, 6, 8, 9, 12, 2) AND d_year = 1998)
SELECT i_item_id, ca_country, ca_state, ca_county, AVG(value1) AS agg1,
  AVG(value2) AS agg2, AVG(value3) AS agg3, AVG(value4) AS agg4, AVG(value5) AS agg5, AVG(value6) AS agg6, AVG(value7) AS agg7
FROM x GROUP BY i_item_id, ca_country, ca_state, ca_county
UNION ALL
SELECT i_item_id, ca_country, ca_state, NULL, AVG(value1),
  AVG(value2), AVG(value3), AVG(value4), AVG(value5), AVG(value6), AVG(value7)
FROM x GROUP BY i_item_id, ca_country, ca_state
UNION ALL
SELECT i_item_id, ca_country, NULL, NULL, AVG(value1),
  AVG(value2), AVG(value3), AVG(value4), AVG(value5), AVG(value6), AVG(value7)
FROM x GROUP BY i_item_id, ca_country
UNION ALL
SELECT i_item_id, NULL, NULL, NULL, AVG(value1),
  AVG(value2), AVG(value3), AVG(value4), AVG(value5), AVG(value6), AVG(value7)
FROM x GROUP BY i_item_id
UNION ALL
SELECT NULL, NULL, NULL, NULL, AVG(value1),
  AVG(value2), AVG(value3), AVG(value4), AVG(value5), AVG(value6), AVG(value7)
FROM x
ORDER BY ca_country, ca_state, ca_county, i_item_id
LIMIT 100
