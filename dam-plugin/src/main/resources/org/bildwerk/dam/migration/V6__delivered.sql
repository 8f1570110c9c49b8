-- What the files of a publication say: the record as it was published. Publications older than this table have no row;
-- their files say nothing until the picture is published again.
create table bw_delivered (
    asset_id uuid  not null,
    rev      text  not null,
    record   jsonb not null,
    primary key (asset_id, rev),
    foreign key (asset_id, rev) references bw_publication (asset_id, rev) on delete cascade
);

-- Renditions that carry a signature, inside or beside, and those that could not get one. They refer to no asset, so that
-- what is purged is still found and its files released.
create table bw_rendition (
    id              text primary key check (id ~ '^[0-9a-f]{32}$'),
    asset_id        uuid        not null,
    asset_key       text        not null,
    site_id         uuid        not null,
    rev             text        not null,
    spec            text        not null,
    type            text        not null,
    place           text        not null check (place in ('inside', 'beside')),
    state           text        not null check (state in ('fresh', 'failed')),
    reason          text,
    rendition_key   text        not null,
    image_sha256    text,
    manifest_sha256 text,
    updated_at      timestamptz not null,
    unique (asset_key, rev, spec, type, place),
    check ((state = 'fresh') = (image_sha256 is not null)),
    check ((state = 'failed') = (reason is not null))
);
create index bw_rendition_asset on bw_rendition (asset_id);
create index bw_rendition_failed on bw_rendition (updated_at) where state = 'failed';

-- Where a site wants the content credential of its pictures. No row means: inside large ones, beside small ones.
create table bw_site_credential (
    site_id uuid primary key references bw_site on delete cascade,
    choice  text not null check (choice in ('automatic', 'inside', 'beside', 'none'))
);
