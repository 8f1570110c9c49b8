-- One edit of many assets, kept so that it can be taken back as a whole.
create table bw_bulk_edit (
    id         uuid        primary key,
    owner      uuid        not null,
    created_at timestamptz not null default now(),
    undone_at  timestamptz
);
create index bw_bulk_edit_age on bw_bulk_edit (created_at);

-- What it changed: the fields by name, as they were and as they became.
create table bw_bulk_edit_item (
    edit_id  uuid  not null references bw_bulk_edit on delete cascade,
    asset_id uuid  not null references bw_asset on delete cascade,
    before   jsonb not null,
    after    jsonb not null,
    primary key (edit_id, asset_id)
);
create index bw_bulk_edit_item_asset on bw_bulk_edit_item (asset_id);
