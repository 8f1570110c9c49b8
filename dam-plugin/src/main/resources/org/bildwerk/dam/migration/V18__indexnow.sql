-- Sites that tell search engines of changed pages by IndexNow, up to which moment they told, and what was answered last.
create table bw_indexnow (
    site_id     uuid primary key references bw_site on delete cascade,
    key         text        not null check (key ~ '^[0-9a-f]{32}$'),
    told_until  timestamptz not null,
    answer      integer,
    answered_at timestamptz
);
