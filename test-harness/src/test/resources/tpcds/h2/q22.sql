-- Average stock by product hierarchy
WITH x AS (
  SELECT i_product_name, i_brand, i_class, i_category, inv_quantity_on_hand
  FROM inventory, date_dim, item
  WHERE inv_date_sk = d_date_sk AND inv_item_sk = i_item_sk AND d_month_seq BETWEEN 1200 AND 1211)
SELECT i_product_name, i_brand, i_class, i_category, AVG(inv_quantity_on_hand) AS qoh
FROM x GROUP BY i_product_name, i_brand, i_class, i_category
UNION ALL
SELECT i_product_name, i_brand, i_class, NULL, AVG(inv_quantity_on_hand) FROM x GROUP BY i_product_name, i_brand, i_class
UNION ALL
SELECT i_product_name, i_brand, NULL, NULL, AVG(inv_quantity_on_hand) FROM x GROUP BY i_product_name, i_brand
UNION ALL
SELECT i_product_name, NULL, NULL, NULL, AVG(inv_quantity_on_hand) FROM x GROUP BY i_product_name
UNION ALL
SELECT NULL, NULL, NULL, NULL, AVG(inv_quantity_on_hand) FROM x
ORDER BY qoh, i_product_name, i_brand, i_class, i_category
LIMIT 100
