-- Which number of an encoder gives a picture the quality that is wanted, measured once for its size and cut.
create table bw_calibration (
    source text not null,
    picture text not null,
    type text not null,
    target text not null,
    encoder text not null,
    number smallint not null,
    score real not null,
    reached boolean not null,
    proven boolean not null,
    encodings smallint not null,
    bytes integer not null,
    measured_at timestamptz not null,
    primary key (source, picture, type, target, encoder)
);

-- A signed rendition that went out before its quality was measured may be replaced, once. Those of before stay.
alter table bw_rendition add column provisional boolean not null default false;
