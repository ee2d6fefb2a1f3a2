-- Whom a body's order lets sign the results of which services (package kz.ruqsat.app.signers). Nothing is changed or
-- deleted: the end of a right is an entry of its own.
create table signing_right (
    id           bigint      not null generated always as identity primary key,
    body         text        not null references body,
    person       text        not null check (person ~ '^[0-9]{12}$'),
    -- ids of regulations; null: all services of the body
    services     text[]      check (cardinality(services) > 0),
    -- days of Asia/Almaty, both inclusive; no last day: until it is ended
    from_day     date        not null,
    until_day    date        check (until_day >= from_day),
    order_number text        not null check (order_number <> ''),
    order_date   date        not null,
    -- IIN of the head, or 'people-file' for what the people file of the installation says
    recorded_by  text        not null,
    recorded_at  timestamptz not null
);
create index signing_right_of_person on signing_right (body, person, id);
create index signing_right_of_body on signing_right (body, id desc);

create table signing_right_end (
    signing_right bigint      primary key references signing_right,
    ended_at      timestamptz not null,
    ended_by      text        not null
);
revoke update, delete, truncate on signing_right, signing_right_end from "${server}";

-- The order that stands on the paper, which is signed so or not at all; and with a refusal for its verification.
alter table prepared_result add column by_order text;
alter table refusal add column by_order text;
