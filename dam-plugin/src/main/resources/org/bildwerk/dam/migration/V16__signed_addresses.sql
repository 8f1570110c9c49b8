-- Keys with which sites sign addresses of images. A key that ended keeps its name, so that it never comes back, and
-- loses its secret.
create table bw_address_key (
    site_id    uuid        not null references bw_site on delete cascade,
    id         text        not null check (id ~ '^[a-z0-9]{1,16}$'),
    secret     text,
    created_at timestamptz not null,
    created_by text        not null,
    ended_at   timestamptz,
    primary key (site_id, id),
    check ((ended_at is null) = (secret is not null))
);

-- Sites that give smaller files to visitors who ask for it. No row means: everybody gets the same.
create table bw_site_save_data (
    site_id uuid primary key references bw_site on delete cascade
);
