-- What a site shows where a picture may be shown no more: in place of one asset, or (no asset) of any. No row means:
-- nothing, and the address says that the picture is gone.
create table bw_stand_in (
    site_id     uuid not null references bw_site on delete cascade,
    asset_id    uuid references bw_asset on delete cascade,
    stand_in_id uuid not null references bw_asset on delete cascade,
    unique nulls not distinct (site_id, asset_id),
    check (asset_id is distinct from stand_in_id)
);
