-- What happened, entry by entry, one hash chain a stream (package kz.ruqsat.app.journal).
create table journal_entry (
    -- Order of writing, with gaps; not part of the hash, and not the order of commits.
    position      bigint      not null generated always as identity unique,
    stream        text        not null,
    version       bigint      not null check (version > 0),
    name          text        not null,
    at            timestamptz not null,
    actor         text        not null,
    payload       text        not null,
    previous_hash bytea       not null check (octet_length(previous_hash) = 32),
    hash          bytea       not null check (octet_length(hash) = 32),
    primary key (stream, version)
);

-- The server adds and reads; it can't rewrite.
grant usage on schema public to "${server}";
grant select, insert on journal_entry to "${server}";

-- Tables that later scripts make are the server's to work with. A table that must not be
-- changed takes the rights back in its own script, as the test of the roles expects.
alter default privileges in schema public grant select, insert, update, delete on tables to "${server}";
alter default privileges in schema public grant usage, select on sequences to "${server}";
