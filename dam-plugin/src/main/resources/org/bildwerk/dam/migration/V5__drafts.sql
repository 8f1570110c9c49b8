-- Proposed texts, apart from those that are published: a row here is seen by people of the library only.
create table bw_draft (
    asset_id   uuid        not null references bw_asset on delete cascade,
    language   text        not null check (language ~ '^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$'),
    field      text        not null check (field in ('title', 'caption', 'alt')),
    state      text        not null check (state in ('draft', 'confirmed', 'rejected', 'failed')),
    text       text,
    source     text        not null,
    basis      text[]      not null default '{}',
    reason     text,
    created_at timestamptz not null default now(),
    decided_at timestamptz,
    decided_by text,
    primary key (asset_id, language, field),
    check (state = 'failed' or text is not null)
);
create index bw_draft_open on bw_draft (created_at) where state = 'draft';
