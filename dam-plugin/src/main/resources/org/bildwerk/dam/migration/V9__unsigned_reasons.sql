-- Why a rendition could not be signed, fit to be told in any language: reason and arguments of a refusal.
alter table bw_rendition add column refused jsonb;
