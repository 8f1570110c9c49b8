-- Leads from the payload of a mark back to the record. It outlives the asset: a copy found on the web years later still
-- says whose it was, if only by the tombstone.
create table bw_watermark (
    payload    bigint primary key check (payload > 0),
    asset_id   uuid        not null,
    version_id uuid        not null unique,
    created_at timestamptz not null
);
create index bw_watermark_asset on bw_watermark (asset_id);

-- Authorities of this installation. What was signed under an old one stays trusted, also after a restore elsewhere.
create table bw_signing_authority (
    fingerprint text primary key check (fingerprint ~ '^[0-9a-f]{64}$'),
    certificate text        not null,
    since       timestamptz not null default now()
);

-- Stamps that say less than the record are found by their state.
create index bw_derived_stamp on bw_derived (state, updated_at) where kind = 'stamp';
