-- How a version stands with its checks: how it was made, as far as they want to know, and when they measured it.
create table bw_quality (
    version_id  uuid primary key references bw_version on delete cascade,
    making      jsonb       not null,
    maker       text        not null,
    state       text        not null check (state in ('missing', 'fresh', 'stale', 'failed')),
    reason      text,
    measured_at timestamptz not null default now()
);
create index bw_quality_unfinished on bw_quality (state) where state <> 'fresh';

-- What each check found. No value: nothing could be measured, and the reason says why.
create table bw_check_result (
    version_id    uuid not null references bw_version on delete cascade,
    name          text not null,
    check_version text not null,
    value         double precision,
    reason        text,
    primary key (version_id, name)
);

-- PDQ hashes: of the picture, and of it turned and mirrored in eight ways.
create table bw_picture_hash (
    version_id uuid primary key references bw_version on delete cascade,
    quality    smallint    not null,
    hash       bit(256)    not null,
    turns      bit(256)[]  not null
);

-- The profiles of the gates, one for each site and one without a site for the library; every version stays.
create table bw_gate_profile (
    site_id    uuid references bw_site on delete cascade,
    version    integer     not null,
    body       jsonb       not null,
    changed_by text        not null,
    changed_at timestamptz not null default now(),
    unique nulls not distinct (site_id, version)
);

-- A person's word that a version passes a gate although a check blocks it.
create table bw_waiver (
    id         uuid primary key,
    version_id uuid        not null references bw_version on delete cascade,
    name       text        not null,
    gate       text        not null,
    site_id    uuid references bw_site on delete cascade,
    reason     text        not null,
    by_name    text        not null,
    at         timestamptz not null,
    until_at   timestamptz
);
create index bw_waiver_version on bw_waiver (version_id);
