-- Orders for pictures that their owner has done with: they are kept, and no longer listed.
alter table bw_generation add column put_away boolean not null default false;
