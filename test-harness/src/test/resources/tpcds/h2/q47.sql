-- Months in which a brand sold unusually well or badly in a store
WITH v1 AS (
  SELECT i_category, i_brand, s_store_name, s_company_name, d_year, d_moy, SUM(ss_sales_price) AS sum_sales,
    AVG(SUM(ss_sales_price)) OVER (PARTITION BY i_category, i_brand, s_store_name, s_company_name, d_year) AS avg_monthly_sales,
    RANK() OVER (PARTITION BY i_category, i_brand, s_store_name, s_company_name ORDER BY d_year, d_moy) AS rn
  FROM item, store_sales, date_dim, store
  WHERE ss_item_sk = i_item_sk AND ss_sold_date_sk = d_date_sk AND ss_store_sk = s_store_sk
    AND (d_year = 1999 OR (d_year = 1998 AND d_moy = 12) OR (d_year = 2000 AND d_moy = 1))
  GROUP BY i_category, i_brand, s_store_name, s_company_name, d_year, d_moy),
v2 AS (
  SELECT v1.*, LAG(sum_sales) OVER months AS psum, LEAD(sum_sales) OVER months AS nsum,
    LAG(rn) OVER months AS previous_rn, LEAD(rn) OVER months AS next_rn
  FROM v1
  WHERE i_category IS NOT NULL AND i_brand IS NOT NULL AND s_store_name IS NOT NULL AND s_company_name IS NOT NULL
  WINDOW months AS (PARTITION BY i_category, i_brand, s_store_name, s_company_name ORDER BY rn))
SELECT i_category, i_brand, d_year, d_moy, avg_monthly_sales, sum_sales, psum, nsum
FROM v2
WHERE previous_rn IS NOT NULL AND next_rn IS NOT NULL
  AND d_year = 1999 AND avg_monthly_sales > 0
  AND CASE WHEN avg_monthly_sales > 0 THEN ABS(sum_sales - avg_monthly_sales) / avg_monthly_sales END > 0.1
ORDER BY sum_sales - avg_monthly_sales, i_category, i_brand, d_year, d_moy, psum, nsum
LIMIT 100
