-- Who replaces whom for a period, and by what order (package kz.ruqsat.app.delegation). Nothing is changed or deleted: an
-- early end is an entry of its own.
create table substitution (
    id           bigint      not null generated always as identity primary key,
    body         text        not null references body,
    absent       text        not null check (absent ~ '^[0-9]{12}$'),
    substitute   text        not null check (substitute ~ '^[0-9]{12}$'),
    -- days of Asia/Almaty, both inclusive
    from_day     date        not null,
    until_day    date        not null,
    order_number text        not null,
    order_date   date        not null,
    reason       text        not null,
    recorded_by  text        not null,
    recorded_at  timestamptz not null,
    check (absent <> substitute),
    check (from_day <= until_day)
);
create index substitution_of_substitute on substitution (substitute, until_day);
create index substitution_of_absent on substitution (absent, until_day);
create index substitution_of_body on substitution (body, from_day desc, id desc);

create table substitution_end (
    substitution bigint      primary key references substitution,
    ended_at     timestamptz not null,
    ended_by     text        not null
);
revoke update, delete, truncate on substitution, substitution_end from "${server}";

-- A paper that was made to be signed in another's place is signed so or not at all.
alter table prepared_result add column in_place_of text;
alter table refusal add column in_place_of text;
