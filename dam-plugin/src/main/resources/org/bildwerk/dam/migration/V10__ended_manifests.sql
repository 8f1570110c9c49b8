-- Manifests that lay beside renditions whose publication ended: their addresses say so for good.
create table bw_ended_manifest (
    id text primary key,
    ended_at timestamptz not null default now()
);
