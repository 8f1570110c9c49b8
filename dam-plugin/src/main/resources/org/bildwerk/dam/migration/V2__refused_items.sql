-- Why an item failed, for a reader of any language: the case and its values, where the reason is one of ours.
alter table bw_job_item add column refused jsonb;
