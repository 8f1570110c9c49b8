-- The first parts that the latest reading of a feed left out, and why.
alter table bw_page_feed add column left_parts jsonb;
-- Why the latest message to search engines got no answer.
alter table bw_indexnow add column silence text;
