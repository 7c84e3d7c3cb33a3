-- A load ends by telling the planner what the tables of rows hold now. It looked at up to 30,000 rows of each table, which took
-- a quarter as long as storing them. What plans rest on, how many rows and parts there are and how often a reference comes again,
-- is told as well by 9,000: 300 rows for each unit of the target (PostgreSQL manual, ANALYZE).
alter function extracts.refresh_statistics() set default_statistics_target = 30;
