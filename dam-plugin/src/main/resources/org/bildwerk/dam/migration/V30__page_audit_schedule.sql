-- How many days lie between two audits of the pages of a site, and when the next is due.
create table bw_page_audit_schedule (
    site_id    uuid primary key references bw_site on delete cascade,
    every_days integer     not null check (every_days between 1 and 31),
    due_at     timestamptz not null
);
