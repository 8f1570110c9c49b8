-- When each owner was served last in a lane in which owners take turns.
create table bw_lane_turn (
    lane      text        not null,
    owner     uuid        not null,
    served_at timestamptz not null,
    primary key (lane, owner)
);

-- An order for pictures: one or many, spread over axes. Its items are done by the job.
create table bw_generation (
    id              uuid primary key,
    job_id          uuid        not null,
    owner           uuid        not null,
    owner_name      text        not null,
    body            jsonb       not null,
    idempotency_key text,
    body_digest     text        not null,
    created_at      timestamptz not null default now(),
    unique (owner, idempotency_key)
);
create index bw_generation_owner on bw_generation (owner, created_at desc);
create index bw_generation_created on bw_generation (created_at);

-- One picture of an order. It is made in the transaction that writes its asset, so there is no half of it and no
-- second one. Whether an open one waits or runs says the item of the job, whose subject is this id.
create table bw_generation_item (
    id            uuid primary key,
    generation_id uuid        not null references bw_generation on delete cascade,
    position      integer     not null,
    cell          text[]      not null,
    generator     text        not null,
    recipe        jsonb       not null,
    state         text        not null default 'open' check (state in ('open', 'made', 'moderated', 'cancelled')),
    asset_id      uuid references bw_asset on delete set null,
    notes         text[]      not null default '{}',
    seconds       real,
    finished_at   timestamptz,
    unique (generation_id, position)
);
create index bw_generation_item_asset on bw_generation_item (asset_id) where asset_id is not null;

-- Masks that recipes refer to by their digest.
create table bw_mask (
    sha256     text primary key references bw_blob,
    owner      uuid        not null,
    width      integer     not null,
    height     integer     not null,
    created_at timestamptz not null default now()
);

create index bw_asset_candidate on bw_asset (updated_at) where candidate;
