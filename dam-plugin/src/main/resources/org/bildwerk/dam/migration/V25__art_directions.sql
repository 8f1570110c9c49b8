-- What a slot shows otherwise on certain screens, in the order in which a browser looks: a list of
-- {screens: {minWidth, maxWidth, orientation}, ratio: {width, height}, widths, sizes}.
alter table bw_slot
    add column directions jsonb not null default '[]';
