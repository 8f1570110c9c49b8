-- Tasks for pictures and the words for models. All versions stay, because recipes name them.
create table bw_brief (
    id          uuid primary key,
    owner       uuid        not null,
    owner_name  text        not null,
    version     integer     not null,
    title       text        not null,
    archived_at timestamptz,
    created_at  timestamptz not null default now(),
    updated_at  timestamptz not null default now()
);

create table bw_brief_version (
    id      uuid        not null references bw_brief on delete cascade,
    version integer     not null,
    body    jsonb       not null,
    by_name text        not null,
    at      timestamptz not null default now(),
    primary key (id, version)
);

create table bw_prompt (
    id          uuid primary key,
    owner       uuid        not null,
    owner_name  text        not null,
    version     integer     not null,
    title       text        not null,
    archived_at timestamptz,
    created_at  timestamptz not null default now(),
    updated_at  timestamptz not null default now()
);

create table bw_prompt_version (
    id      uuid        not null references bw_prompt on delete cascade,
    version integer     not null,
    body    jsonb       not null,
    by_name text        not null,
    at      timestamptz not null default now(),
    primary key (id, version)
);
