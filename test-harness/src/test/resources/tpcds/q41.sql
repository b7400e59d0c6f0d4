-- Products made in certain combinations of color, unit and size
SELECT DISTINCT i_product_name
FROM item i1
WHERE i_manufact_id BETWEEN 100 AND 300
  AND (SELECT COUNT(*) FROM item
    WHERE i_manufact = i1.i_manufact
      AND (((i_category = 'Women' AND (i_color = 'powder' OR i_color = 'khaki') AND (i_units = 'Ounce' OR i_units = 'Oz') AND i_size IN ('medium', 'extra large'))
          OR (i_category = 'Women' AND (i_color = 'brown' OR i_color = 'honeydew') AND (i_units = 'Bunch' OR i_units = 'Ton') AND i_size IN ('N/A', 'small'))
          OR (i_category = 'Men' AND (i_color = 'floral' OR i_color = 'deep') AND (i_units = 'N/A' OR i_units = 'Dozen') AND i_size IN ('petite', 'large'))
          OR (i_category = 'Men' AND (i_color = 'light' OR i_color = 'cornflower') AND (i_units = 'Box' OR i_units = 'Pound') AND i_size IN ('medium', 'extra large')))
        OR ((i_category = 'Women' AND i_color IN ('midnight', 'snow', 'peach') AND i_units <> 'Gross')
          OR (i_category = 'Men' AND i_color IN ('azure', 'papaya', 'saddle') AND i_units <> 'Tbl')))) > 0
ORDER BY i_product_name
LIMIT 100
