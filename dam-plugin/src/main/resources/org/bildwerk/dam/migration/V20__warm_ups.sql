-- How far the renditions of a live picture are made ahead of its visitors; one row for its heroes, one for the rest.
create table bw_warm_up (
    asset_id   uuid        not null references bw_asset on delete cascade,
    site_id    uuid        not null references bw_site on delete cascade,
    part       text        not null check (part in ('hero', 'rest')),
    rev        text        not null,
    total      integer     not null,
    done       integer     not null,
    state      text        not null check (state in ('waiting', 'running', 'done', 'left', 'failed')),
    reason     text,
    updated_at timestamptz not null,
    primary key (asset_id, site_id, part)
);
create index bw_warm_up_site on bw_warm_up (site_id, updated_at desc);
