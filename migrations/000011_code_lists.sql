-- A file is remembered with the code lists it was read with: when they have grown, the same content may say more.
-- SHA-256 of the code lists and names of forces; null for files received before it was kept.
alter table records.file add column code_lists bytea check (octet_length(code_lists) = 32);
alter table records.file drop constraint file_sha256_key;
create unique index file_once on records.file (sha256, code_lists) nulls not distinct;
