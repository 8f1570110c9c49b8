-- Sites that tell the prompt with their pictures. No row means: the prompt stays in the house.
create table bw_site_prompt (
    site_id uuid primary key references bw_site on delete cascade
);

-- Versions whose prompt leaves with no file any more, whatever a site says.
create table bw_redaction (
    version_id  uuid primary key references bw_version on delete cascade,
    reason      text        not null,
    redacted_by text        not null,
    redacted_at timestamptz not null
);

-- A rendition that tells the prompt is another one than the one that does not.
alter table bw_rendition add column prompt boolean not null default false;
alter table bw_rendition drop constraint bw_rendition_asset_key_rev_spec_type_place_key;
alter table bw_rendition add unique (asset_key, rev, spec, type, place, prompt);
