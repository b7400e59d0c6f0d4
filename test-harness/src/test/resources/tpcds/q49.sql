-- Items with the worst return ratios, by channel
SELECT 'web' AS channel, item, return_ratio, return_rank, currency_rank
FROM (
  SELECT item, return_ratio, currency_ratio, RANK() OVER (ORDER BY return_ratio) AS return_rank,
    RANK() OVER (ORDER BY currency_ratio) AS currency_rank
  FROM (
    SELECT ws.ws_item_sk AS item,
      CAST(SUM(COALESCE(wr.wr_return_quantity, 0)) AS DECIMAL(15, 4)) / CAST(SUM(COALESCE(ws.ws_quantity, 0)) AS DECIMAL(15, 4)) AS return_ratio,
      CAST(SUM(COALESCE(wr.wr_return_amt, 0)) AS DECIMAL(15, 4)) / CAST(SUM(COALESCE(ws.ws_net_paid, 0)) AS DECIMAL(15, 4)) AS currency_ratio
    FROM web_sales ws LEFT OUTER JOIN web_returns wr ON ws.ws_order_number = wr.wr_order_number AND ws.ws_item_sk = wr.wr_item_sk, date_dim
    WHERE wr.wr_return_amt > 100 AND ws.ws_net_profit > 1 AND ws.ws_net_paid > 0 AND ws.ws_quantity > 0
      AND ws_sold_date_sk = d_date_sk AND d_year = 2001 AND d_moy BETWEEN 6 AND 12
    GROUP BY ws.ws_item_sk) in_ws) ranked_ws
WHERE return_rank <= 10 OR currency_rank <= 10
UNION
SELECT 'catalog' AS channel, item, return_ratio, return_rank, currency_rank
FROM (
  SELECT item, return_ratio, currency_ratio, RANK() OVER (ORDER BY return_ratio) AS return_rank,
    RANK() OVER (ORDER BY currency_ratio) AS currency_rank
  FROM (
    SELECT cs.cs_item_sk AS item,
      CAST(SUM(COALESCE(cr.cr_return_quantity, 0)) AS DECIMAL(15, 4)) / CAST(SUM(COALESCE(cs.cs_quantity, 0)) AS DECIMAL(15, 4)) AS return_ratio,
      CAST(SUM(COALESCE(cr.cr_return_amount, 0)) AS DECIMAL(15, 4)) / CAST(SUM(COALESCE(cs.cs_net_paid, 0)) AS DECIMAL(15, 4)) AS currency_ratio
    FROM catalog_sales cs LEFT OUTER JOIN catalog_returns cr ON cs.cs_order_number = cr.cr_order_number AND cs.cs_item_sk = cr.cr_item_sk, date_dim
    WHERE cr.cr_return_amount > 100 AND cs.cs_net_profit > 1 AND cs.cs_net_paid > 0 AND cs.cs_quantity > 0
      AND cs_sold_date_sk = d_date_sk AND d_year = 2001 AND d_moy BETWEEN 6 AND 12
    GROUP BY cs.cs_item_sk) in_cs) ranked_cs
WHERE return_rank <= 10 OR currency_rank <= 10
UNION
SELECT 'store' AS channel, item, return_ratio, return_rank, currency_rank
FROM (
  SELECT item, return_ratio, currency_ratio, RANK() OVER (ORDER BY return_ratio) AS return_rank,
    RANK() OVER (ORDER BY currency_ratio) AS currency_rank
  FROM (
    SELECT ss.ss_item_sk AS item,
      CAST(SUM(COALESCE(sr.sr_return_quantity, 0)) AS DECIMAL(15, 4)) / CAST(SUM(COALESCE(ss.ss_quantity, 0)) AS DECIMAL(15, 4)) AS return_ratio,
      CAST(SUM(COALESCE(sr.sr_return_amt, 0)) AS DECIMAL(15, 4)) / CAST(SUM(COALESCE(ss.ss_net_paid, 0)) AS DECIMAL(15, 4)) AS currency_ratio
    FROM store_sales ss LEFT OUTER JOIN store_returns sr ON ss.ss_ticket_number = sr.sr_ticket_number AND ss.ss_item_sk = sr.sr_item_sk, date_dim
    WHERE sr.sr_return_amt > 100 AND ss.ss_net_profit > 1 AND ss.ss_net_paid > 0 AND ss.ss_quantity > 0
      AND ss_sold_date_sk = d_date_sk AND d_year = 2001 AND d_moy BETWEEN 6 AND 12
    GROUP BY ss.ss_item_sk) in_ss) ranked_ss
WHERE return_rank <= 10 OR currency_rank <= 10
ORDER BY 1, 4, 5, 2
LIMIT 100
