-- What browsers measured on the pages of a site, one row for each measurement. Nothing in it names a person, a device
-- or a visit. `seen` counts pictures that came into view; they are kept so that a later measurement has its exposures.
create table bw_field_event (
    id         bigint generated always as identity primary key,
    at         timestamptz      not null,
    site_id    uuid             not null references bw_site on delete cascade,
    metric     text             not null check (metric in ('lcp', 'cls', 'inp', 'seen')),
    value      double precision not null check (value >= 0),
    asset_id   uuid references bw_asset on delete cascade,
    slot       text,
    rev        text,
    spec       text,
    type       text,
    assignment text,
    page       text,
    small      boolean          not null,
    -- Milliseconds of an LCP: until the first byte, until the picture was asked for, until it was there, until it showed.
    phases     integer[]
);
create index bw_field_event_site on bw_field_event (site_id, at);
create index bw_field_event_asset on bw_field_event (asset_id);
create index bw_field_event_at on bw_field_event (at);
