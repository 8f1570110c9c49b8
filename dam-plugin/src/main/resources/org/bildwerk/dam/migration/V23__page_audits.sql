-- Audits of the pages of a site. The state that is stored counts while the job goes on; a job that ended otherwise wins.
create table bw_page_audit (
    job_id     uuid primary key,
    site_id    uuid        not null references bw_site on delete cascade,
    state      text        not null check (state in ('waiting', 'running', 'done', 'failed', 'cancelled')),
    listed     integer     not null default 0,
    pages      integer     not null default 0,
    unread     integer     not null default 0,
    pictures   integer     not null default 0,
    others     integer     not null default 0,
    trouble    text,
    detail     text,
    ordered_by text        not null,
    started_at timestamptz not null,
    ended_at   timestamptz
);
create index bw_page_audit_site on bw_page_audit (site_id, started_at desc);

-- What audits found, each once: by its rule, its page and its picture. The values are those that its text speaks of.
create table bw_page_finding (
    site_id   uuid        not null references bw_site on delete cascade,
    place     bytea       not null,
    rule      text        not null,
    page      text        not null,
    picture   text        not null,
    asset_id  uuid references bw_asset on delete set null,
    asset_key text,
    said      text[]      not null,
    found_by  uuid        not null,
    found_at  timestamptz not null,
    seen_by   uuid        not null,
    mended_by uuid,
    primary key (site_id, place)
);
