-- Customers and items in the store, in the catalog, and in both
WITH ssci AS (
  SELECT ss_customer_sk AS customer_sk, ss_item_sk AS item_sk FROM store_sales, date_dim
  WHERE ss_sold_date_sk = d_date_sk AND d_month_seq BETWEEN 1200 AND 1211
  GROUP BY ss_customer_sk, ss_item_sk),
csci AS (
  SELECT cs_bill_customer_sk AS customer_sk, cs_item_sk AS item_sk FROM catalog_sales, date_dim
  WHERE cs_sold_date_sk = d_date_sk AND d_month_seq BETWEEN 1200 AND 1211
  GROUP BY cs_bill_customer_sk, cs_item_sk)
SELECT SUM(CASE WHEN store_customer_sk IS NOT NULL AND catalog_customer_sk IS NULL THEN 1 ELSE 0 END) AS store_only,
  SUM(CASE WHEN store_customer_sk IS NULL AND catalog_customer_sk IS NOT NULL THEN 1 ELSE 0 END) AS catalog_only,
  SUM(CASE WHEN store_customer_sk IS NOT NULL AND catalog_customer_sk IS NOT NULL THEN 1 ELSE 0 END) AS store_and_catalog
FROM (
  SELECT ssci.customer_sk AS store_customer_sk, csci.customer_sk AS catalog_customer_sk
  FROM ssci LEFT OUTER JOIN csci ON ssci.customer_sk = csci.customer_sk AND ssci.item_sk = csci.item_sk
  UNION ALL
  SELECT NULL, csci.customer_sk
  FROM csci LEFT OUTER JOIN ssci ON ssci.customer_sk = csci.customer_sk AND ssci.item_sk = csci.item_sk
  WHERE ssci.customer_sk IS NULL) x
LIMIT 100
