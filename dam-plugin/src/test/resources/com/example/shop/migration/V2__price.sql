alter table product add column price numeric not null default 1;
