-- Where the pictures of a site lay before it had Bildwerk, and what lies there now: path and query of the old address.
create table bw_moved (
    site_id  uuid not null references bw_site on delete cascade,
    path     text not null,
    asset_id uuid not null references bw_asset on delete cascade,
    primary key (site_id, path)
);
create index bw_moved_asset on bw_moved (asset_id);
