-- Best combinations of item, time and store in each category
WITH x AS (
  SELECT i_category, i_class, i_brand, i_product_name, d_year, d_qoy, d_moy, s_store_id, ss_sales_price, ss_quantity
  FROM store_sales, date_dim, store, item
  WHERE ss_sold_date_sk = d_date_sk AND ss_item_sk = i_item_sk AND ss_store_sk = s_store_sk
    AND d_month_seq BETWEEN 1200 AND 1202)
SELECT *
FROM (
  SELECT i_category, i_class, i_brand, i_product_name, d_year, d_qoy, d_moy, s_store_id, sumsales,
    RANK() OVER (PARTITION BY i_category ORDER BY sumsales DESC) AS rk
  FROM (
    SELECT i_category, i_class, i_brand, i_product_name, d_year, d_qoy, d_moy, s_store_id, SUM(COALESCE(ss_sales_price * ss_quantity, 0)) AS sumsales
    FROM x
    GROUP BY i_category, i_class, i_brand, i_product_name, d_year, d_qoy, d_moy, s_store_id
    UNION ALL
    SELECT i_category, i_class, i_brand, i_product_name, d_year, d_qoy, d_moy, NULL, SUM(COALESCE(ss_sales_price * ss_quantity, 0))
    FROM x
    GROUP BY i_category, i_class, i_brand, i_product_name, d_year, d_qoy, d_moy
    UNION ALL
    SELECT i_category, i_class, i_brand, i_product_name, d_year, d_qoy, NULL, NULL, SUM(COALESCE(ss_sales_price * ss_quantity, 0))
    FROM x
    GROUP BY i_category, i_class, i_brand, i_product_name, d_year, d_qoy
    UNION ALL
    SELECT i_category, i_class, i_brand, i_product_name, d_year, NULL, NULL, NULL, SUM(COALESCE(ss_sales_price * ss_quantity, 0))
    FROM x
    GROUP BY i_category, i_class, i_brand, i_product_name, d_year
    UNION ALL
    SELECT i_category, i_class, i_brand, i_product_name, NULL, NULL, NULL, NULL, SUM(COALESCE(ss_sales_price * ss_quantity, 0))
    FROM x
    GROUP BY i_category, i_class, i_brand, i_product_name
    UNION ALL
    SELECT i_category, i_class, i_brand, NULL, NULL, NULL, NULL, NULL, SUM(COALESCE(ss_sales_price * ss_quantity, 0))
    FROM x
    GROUP BY i_category, i_class, i_brand
    UNION ALL
    SELECT i_category, i_class, NULL, NULL, NULL, NULL, NULL, NULL, SUM(COALESCE(ss_sales_price * ss_quantity, 0))
    FROM x
    GROUP BY i_category, i_class
    UNION ALL
    SELECT i_category, NULL, NULL, NULL, NULL, NULL, NULL, NULL, SUM(COALESCE(ss_sales_price * ss_quantity, 0))
    FROM x
    GROUP BY i_category
    UNION ALL
    SELECT NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, SUM(COALESCE(ss_sales_price * ss_quantity, 0))
    FROM x) dw1) dw2
WHERE rk <= 100
ORDER BY i_category, i_class, i_brand, i_product_name, d_year, d_qoy, d_moy, s_store_id, sumsales, rk
LIMIT 100
