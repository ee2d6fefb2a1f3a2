-- Exchanges with other systems (package kz.ruqsat.app.exchange): who asked what when, what came of it, the messages
-- themselves as documents. Added and read, never changed.
create table exchange (
    id             bigint      not null generated always as identity primary key,
    subject        text        not null,
    direction      text        not null check (direction in ('ASKED', 'RECEIVED')),
    actor          text        not null,
    system         text        not null,
    service        text        not null,
    at             timestamptz not null,
    took_ms        bigint      not null check (took_ms >= 0),
    outcome        text        not null check (outcome in ('ANSWERED', 'ABSENT', 'REJECTED', 'UNREACHABLE')),
    note           text,
    message_id     text,
    correlation_id text,
    question       text        references document (sha256),
    answer         text        references document (sha256)
);
create index exchange_of_subject on exchange (subject, at desc, id desc);
revoke update, delete, truncate on exchange from "${server}";

-- A draft became an application: its exchanges belong to both.
create table exchange_owner (
    subject text not null,
    owner   text not null,
    primary key (subject, owner)
);
create index exchange_owner_of on exchange_owner (owner);
revoke update, delete, truncate on exchange_owner from "${server}";
