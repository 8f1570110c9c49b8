-- A recipe is our own, or was found in a file that came from elsewhere.
alter table bw_recipe add column origin text not null default 'generated' check (origin in ('generated', 'found'));

-- Evidence of AI origin is one more derived fact; a job reads it for what is there already.
insert into bw_derived (version_id, kind, maker, state, updated_at)
select id, 'evidence', 'none yet', 'missing', now() - interval '1 day' from bw_version;
