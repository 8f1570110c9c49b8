-- What a site wants to stand visibly on its pictures. No row means: nothing. What stands on a publication is part of
-- what was delivered with it, and never changes under its addresses.
create table bw_site_label (
    site_id     uuid primary key references bw_site on delete cascade,
    scope       text     not null check (scope in ('ai', 'all')),
    words       text     not null,
    corner      text     not null,
    size        smallint not null,
    least_width integer  not null
);

-- Sites that make pictures as wide as the browser says that it needs them. No row means: as wide as the address says.
create table bw_site_client_hints (
    site_id uuid primary key references bw_site on delete cascade
);
