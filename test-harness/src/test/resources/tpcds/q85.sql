-- Web returns by reason, for combinations of demographics
SELECT SUBSTRING(r_reason_desc FROM 1 FOR 20), AVG(ws_quantity), AVG(wr_refunded_cash), AVG(wr_fee)
FROM web_sales, web_returns, web_page, customer_demographics cd1, customer_demographics cd2, customer_address, date_dim, reason
WHERE ws_web_page_sk = wp_web_page_sk AND ws_item_sk = wr_item_sk AND ws_order_number = wr_order_number
  AND ws_sold_date_sk = d_date_sk AND d_year BETWEEN 1998 AND 2002 AND cd1.cd_demo_sk = wr_refunded_cdemo_sk
  AND cd2.cd_demo_sk = wr_returning_cdemo_sk AND ca_address_sk = wr_refunded_addr_sk AND r_reason_sk = wr_reason_sk
  AND ((cd1.cd_marital_status = 'M' AND cd1.cd_marital_status = cd2.cd_marital_status AND ws_sales_price BETWEEN 1 AND 150)
    OR (cd1.cd_marital_status = 'S' AND cd1.cd_marital_status = cd2.cd_marital_status AND ws_sales_price BETWEEN 5 AND 100)
    OR (cd1.cd_marital_status = 'W' AND cd1.cd_marital_status = cd2.cd_marital_status AND ws_sales_price BETWEEN 1 AND 200))
  AND ((ca_country = 'United States' AND ca_state IN ('IN', 'OH', 'NJ', 'TX', 'GA', 'VA') AND ws_net_profit BETWEEN -9000 AND 9000)
    OR (ca_country = 'United States' AND ca_state IN ('WI', 'CT', 'KY', 'TN') AND ws_net_profit BETWEEN -9000 AND 9000)
    OR (ca_country = 'United States' AND ca_state IN ('LA', 'IA', 'AR', 'NC') AND ws_net_profit BETWEEN -9000 AND 9000))
GROUP BY r_reason_desc
ORDER BY 1, 2, 3, 4
LIMIT 100
