-- What waits or runs in a job, also by its subject.
create index bw_job_item_in_work on bw_job_item (job_id, subject) where state in ('waiting', 'running');
drop index bw_job_item_unfinished;
