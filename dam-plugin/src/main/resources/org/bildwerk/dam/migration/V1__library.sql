-- The library's truth. Every table starts with bw_, so that a host application's own tables stay apart.

create table bw_user (
    id            uuid primary key,
    name          text        not null unique,
    display_name  text        not null,
    password_hash text        not null,
    must_change   boolean     not null default false,
    disabled      boolean     not null default false,
    roles         text[]      not null default '{}',
    locale        text,
    created_at    timestamptz not null default now()
);

create table bw_group (
    id   uuid primary key,
    name text not null unique
);

create table bw_group_member (
    group_id uuid not null references bw_group on delete cascade,
    user_id  uuid not null references bw_user on delete cascade,
    primary key (group_id, user_id)
);

create table bw_api_key (
    id           uuid primary key,
    name         text        not null,
    owner        uuid        not null references bw_user,
    secret_hash  bytea       not null unique,
    hint         text        not null,
    scopes       text[]      not null,
    created_at   timestamptz not null default now(),
    expires_at   timestamptz,
    last_used_at timestamptz,
    revoked_at   timestamptz
);

-- One row for each file in the object store. A blob without references is swept after a grace period.
create table bw_blob (
    sha256           text primary key check (sha256 ~ '^[0-9a-f]{64}$'),
    size             bigint      not null,
    media_type       text        not null,
    reference_count  integer     not null default 0 check (reference_count >= 0),
    created_at       timestamptz not null default now(),
    unreferenced_since timestamptz default now()
);
create index bw_blob_unreferenced on bw_blob (unreferenced_since) where reference_count = 0;

create table bw_asset (
    id                  uuid primary key,
    key                 text        not null unique,
    status              text        not null,
    candidate           boolean     not null default false,
    owner               uuid        not null,
    owner_name          text        not null,
    current_version     uuid,
    revision            bigint      not null default 1,
    file_name           text        not null,
    keywords            text[]      not null default '{}',
    creators            text[]      not null default '{}',
    digital_source_type text,
    capture_time        timestamptz,
    focal_x             real check (focal_x between 0 and 1),
    focal_y             real check (focal_y between 0 and 1),
    edit                jsonb,
    edit_revision       bigint      not null default 1,
    created_at          timestamptz not null default now(),
    updated_at          timestamptz not null default now(),
    binned_at           timestamptz,
    binned_by           text
);
create index bw_asset_owner on bw_asset (owner);
create index bw_asset_binned on bw_asset (binned_at) where binned_at is not null;
create index bw_asset_created on bw_asset (created_at desc, id);

create table bw_asset_text (
    asset_id uuid not null references bw_asset on delete cascade,
    language text not null check (language ~ '^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$'),
    title    text,
    caption  text,
    alt      text,
    primary key (asset_id, language)
);

create table bw_rights (
    asset_id         uuid primary key references bw_asset on delete cascade,
    holder           text,
    credit_line      text,
    copyright_notice text,
    licence_url      text,
    acquire_url      text,
    usage_terms      text,
    territory        text,
    valid_from       timestamptz,
    valid_until      timestamptz,
    embargo_until    timestamptz,
    releases         text,
    data_mining      text
);

create table bw_version (
    id          uuid primary key,
    asset_id    uuid        not null references bw_asset on delete cascade,
    number      integer     not null,
    origin      text        not null,
    sha256      text        not null references bw_blob,
    size        bigint      not null,
    media_type  text        not null,
    file_name   text        not null,
    width       integer     not null,
    height      integer     not null,
    pages       integer     not null default 1,
    has_alpha   boolean     not null default false,
    created_at  timestamptz not null default now(),
    created_by  text        not null,
    unique (asset_id, number)
);
create index bw_version_sha256 on bw_version (sha256);

alter table bw_asset add constraint bw_asset_current_version
    foreign key (current_version) references bw_version deferrable initially deferred;

-- A fact that is made from a version: preview-1024, preview-512, preview-256, thumbhash, colour, embedded-metadata.
create table bw_derived (
    version_id uuid        not null references bw_version on delete cascade,
    kind       text        not null,
    maker      text        not null,
    state      text        not null check (state in ('missing', 'fresh', 'stale', 'failed')),
    reason     text,
    sha256     text references bw_blob,
    width      integer,
    height     integer,
    value      jsonb,
    updated_at timestamptz not null default now(),
    primary key (version_id, kind)
);
create index bw_derived_unfinished on bw_derived (state, kind) where state <> 'fresh';

create table bw_recipe (
    version_id uuid primary key references bw_version on delete cascade,
    body       jsonb not null
);

create table bw_lineage (
    child_version  uuid not null references bw_version on delete cascade,
    parent_version uuid not null references bw_version on delete cascade,
    relation       text not null,
    created_at     timestamptz not null default now(),
    primary key (child_version, parent_version, relation)
);

create table bw_status_change (
    id          uuid primary key,
    asset_id    uuid        not null references bw_asset on delete cascade,
    from_status text,
    to_status   text        not null,
    by_name     text        not null,
    reason      text,
    at          timestamptz not null default now()
);
create index bw_status_change_asset on bw_status_change (asset_id, at);

-- A personal pick (1 pick, -1 reject) and stars; xmp:Rating and xmp:Label.
create table bw_rating (
    asset_id uuid     not null references bw_asset on delete cascade,
    user_id  uuid     not null,
    pick     smallint not null default 0 check (pick between -1 and 1),
    stars    smallint not null default 0 check (stars between 0 and 5),
    label    text,
    primary key (asset_id, user_id)
);

create table bw_collection (
    id         uuid primary key,
    name       text        not null,
    owner      uuid        not null,
    created_at timestamptz not null default now()
);

create table bw_collection_asset (
    collection_id uuid        not null references bw_collection on delete cascade,
    asset_id      uuid        not null references bw_asset on delete cascade,
    added_at      timestamptz not null default now(),
    added_by      text        not null,
    primary key (collection_id, asset_id)
);
create index bw_collection_asset_asset on bw_collection_asset (asset_id);

create table bw_collection_grant (
    collection_id uuid not null references bw_collection on delete cascade,
    group_id      uuid not null references bw_group on delete cascade,
    primary key (collection_id, group_id)
);

-- What is left of an asset that was purged: that it was, and when and by whom it ended.
create table bw_tombstone (
    asset_id  uuid primary key,
    key       text        not null,
    purged_at timestamptz not null default now(),
    purged_by text        not null,
    reason    text        not null
);

create table bw_upload (
    id         uuid primary key,
    owner      uuid        not null,
    file_name  text        not null,
    total_size bigint      not null,
    received   bigint      not null default 0,
    batch      text,
    created_at timestamptz not null default now(),
    updated_at timestamptz not null default now(),
    asset_id   uuid
);

create table bw_scheme (
    id         uuid primary key,
    key        text        not null unique,
    created_at timestamptz not null default now()
);

create table bw_scheme_label (
    scheme_id uuid not null references bw_scheme on delete cascade,
    language  text not null,
    label     text not null,
    primary key (scheme_id, language)
);

create table bw_concept (
    id         uuid primary key,
    scheme_id  uuid        not null references bw_scheme on delete cascade,
    key        text        not null,
    created_at timestamptz not null default now(),
    unique (scheme_id, key)
);

create table bw_concept_label (
    concept_id uuid not null references bw_concept on delete cascade,
    language   text not null,
    kind       text not null check (kind in ('preferred', 'alternative', 'hidden')),
    label      text not null,
    primary key (concept_id, language, kind, label)
);
create unique index bw_concept_preferred on bw_concept_label (concept_id, language) where kind = 'preferred';

create table bw_concept_broader (
    concept_id uuid not null references bw_concept on delete cascade,
    broader_id uuid not null references bw_concept on delete cascade,
    primary key (concept_id, broader_id),
    check (concept_id <> broader_id)
);

create table bw_asset_concept (
    asset_id   uuid not null references bw_asset on delete cascade,
    concept_id uuid not null references bw_concept on delete cascade,
    primary key (asset_id, concept_id)
);
create index bw_asset_concept_concept on bw_asset_concept (concept_id);

create table bw_site (
    id           uuid primary key,
    key          text        not null unique,
    name         text        not null,
    page_origin  text        not null,
    image_origin text        not null,
    languages    text[]      not null,
    created_at   timestamptz not null default now()
);

create table bw_slot (
    site_id uuid    not null references bw_site on delete cascade,
    key     text    not null,
    role    text    not null,
    ratio   text,
    widths  integer[] not null,
    sizes   text    not null,
    primary key (site_id, key)
);

create table bw_page (
    id          uuid primary key,
    site_id     uuid        not null references bw_site on delete cascade,
    url         text        not null,
    title       text,
    language    text,
    modified_at timestamptz not null default now(),
    unique (site_id, url)
);

create table bw_page_asset (
    page_id    uuid     not null references bw_page on delete cascade,
    asset_id   uuid     not null references bw_asset on delete cascade,
    slot       text,
    alt        text,
    decorative boolean  not null default false,
    position   integer  not null,
    primary key (page_id, position)
);
create index bw_page_asset_asset on bw_page_asset (asset_id);

-- Every publication ever made: a rev is never used twice. The live one has no ended_at.
create table bw_publication (
    asset_id     uuid        not null references bw_asset on delete cascade,
    site_id      uuid        not null references bw_site on delete cascade,
    counter      integer     not null,
    rev          text        not null,
    version_id   uuid        not null references bw_version,
    slug         text        not null,
    edit         jsonb,
    focal_x      real,
    focal_y      real,
    published_at timestamptz not null default now(),
    published_by text        not null,
    ended_at     timestamptz,
    primary key (asset_id, site_id, counter)
);
create unique index bw_publication_live on bw_publication (asset_id, site_id) where ended_at is null;
-- The sites of an asset share its URLs, so a rev names one publication of the asset, whatever the site.
create unique index bw_publication_rev on bw_publication (asset_id, rev);

create table bw_job (
    id               uuid primary key,
    kind             text        not null,
    title            text        not null,
    lane             text        not null,
    priority         integer     not null default 0,
    state            text        not null check (state in ('waiting', 'running', 'done', 'failed', 'cancelled')),
    owner            uuid        not null,
    owner_name       text        not null,
    owner_roles      text[]      not null default '{}',
    owner_groups     uuid[]      not null default '{}',
    idempotency_key  text unique,
    payload          jsonb,
    cancel_requested boolean     not null default false,
    -- Counted when the job is closed; the items of an open job are counted when somebody asks.
    done_count       integer     not null default 0,
    failed_count     integer     not null default 0,
    cancelled_count  integer     not null default 0,
    created_at       timestamptz not null default now(),
    started_at       timestamptz,
    finished_at      timestamptz
);
create index bw_job_latest on bw_job (created_at desc);
create index bw_job_owner on bw_job (owner, created_at desc);
create index bw_job_open on bw_job (state) where state in ('waiting', 'running');
create index bw_job_finished on bw_job (finished_at) where finished_at is not null;

-- Lane, kind and priority repeat those of the job, so that the next item is one step in one index.
create table bw_job_item (
    id            uuid primary key,
    job_id        uuid        not null references bw_job on delete cascade,
    position      bigint      not null generated always as identity,
    lane          text        not null,
    kind          text        not null,
    priority      integer     not null,
    subject       text        not null,
    payload       jsonb,
    state         text        not null check (state in ('waiting', 'running', 'done', 'failed', 'cancelled')),
    attempts      integer     not null default 0,
    due_at        timestamptz not null default now(),
    leased_until  timestamptz,
    leased_by     text,
    progress      real        not null default 0,
    reason        text,
    result        jsonb,
    finished_at   timestamptz
) with (fillfactor = 80);
create index bw_job_item_next on bw_job_item (lane, priority desc, due_at, position) where state = 'waiting';
create index bw_job_item_leased on bw_job_item (leased_until) where state = 'running';
create index bw_job_item_unfinished on bw_job_item (job_id) where state in ('waiting', 'running');
create index bw_job_item_job on bw_job_item (job_id, state, position);

-- The heads of audit and outbox, one row. Its lock is held from appending to commit, so that what was appended becomes
-- visible in its order, and a cut-off tail of the audit shows.
create table bw_ledger (
    singleton boolean primary key default true check (singleton),
    sequence  bigint  not null default 0,
    hash      bytea   not null default decode(repeat('00', 32), 'hex'),
    position  bigint  not null default 0
) with (fillfactor = 10);
insert into bw_ledger default values;

-- The ordered outbox: positions are consecutive.
create table bw_event (
    position bigint primary key,
    type     text        not null,
    subject  text        not null,
    payload  jsonb       not null,
    at       timestamptz not null default now()
);

create table bw_event_consumer (
    name       text primary key,
    position   bigint      not null,
    failures   integer     not null default 0,
    reason     text,
    updated_at timestamptz not null default now()
);

-- Append-only and hash-chained: hash = SHA-256(previous hash, fixed fields, payload digest), payload digest = SHA-256(salt, payload).
-- Erasing sets salt and payload to null; the digest stays and the chain still proves itself.
create table bw_audit (
    sequence       bigint primary key,
    at             timestamptz not null,
    by_id          uuid        not null,
    by_name        text        not null,
    channel        text        not null,
    command        text        not null,
    subject        text        not null,
    payload        text,
    salt           bytea,
    payload_digest bytea       not null,
    previous_hash  bytea       not null,
    hash           bytea       not null,
    erased_at      timestamptz
);
create index bw_audit_subject on bw_audit (subject, sequence);

create table bw_scheduled_task (
    task_name            text        not null,
    task_instance        text        not null,
    task_data            bytea,
    execution_time       timestamptz not null,
    picked               boolean     not null,
    picked_by            text,
    last_success         timestamptz,
    last_failure         timestamptz,
    consecutive_failures integer,
    last_heartbeat       timestamptz,
    version              bigint      not null,
    priority             smallint,
    state                text,
    primary key (task_name, task_instance)
);
create index bw_scheduled_task_due on bw_scheduled_task (priority desc, execution_time);
create index bw_scheduled_task_heartbeat on bw_scheduled_task (last_heartbeat);

-- Descriptions that were: the body was valid up to and including the revision. A form filled from an older revision is
-- merged against it.
create table bw_description_past (
    asset_id       uuid   not null references bw_asset on delete cascade,
    until_revision bigint not null,
    body           jsonb  not null,
    primary key (asset_id, until_revision)
);
