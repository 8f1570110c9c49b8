create table product (
    sku     text primary key,
    name    text not null,
    picture uuid
);
create table picture_log (
    entry bigint generated always as identity primary key,
    what  text not null,
    asset uuid not null
);
insert into product (sku, name) values ('mug-1', 'Mug');
