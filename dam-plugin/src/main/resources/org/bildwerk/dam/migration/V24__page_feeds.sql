-- Where the pages of a site are told, how many seconds lie between two readings, when the next is due, and how the
-- latest went.
create table bw_page_feed (
    site_id   uuid primary key references bw_site on delete cascade,
    address   text        not null,
    every     bigint      not null check (every > 0),
    due_at    timestamptz not null,
    job_id    uuid,
    read_at   timestamptz,
    trouble   text,
    detail    text,
    taken     boolean     not null default false,
    added     integer     not null default 0,
    changed   integer     not null default 0,
    unchanged integer     not null default 0,
    removed   integer     not null default 0,
    left_out  integer     not null default 0
);
