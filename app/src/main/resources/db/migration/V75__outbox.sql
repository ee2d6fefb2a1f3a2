-- Messages to the outside world (package kz.ruqsat.app.outbox): written in the transaction of what they tell, delivered
-- afterwards, at least once with the same key. A delivered one stays, without its payload, so that it is not put again.
create table outbox (
    id          bigint      not null generated always as identity primary key,
    destination text        not null,
    key         text        not null,
    -- messages of one subject to one destination go in the order in which they were put
    subject     text        not null,
    payload     text        not null,
    state       text        not null default 'WAITING' check (state in ('WAITING', 'DELIVERED', 'PARKED')),
    put_at      timestamptz not null default clock_timestamp(),
    -- a message is leased by moving this into the future; by the database's clock, which all nodes share
    due_at      timestamptz not null default clock_timestamp(),
    attempts    int         not null default 0,
    -- what the receiver answered, or the trouble of the last attempt
    told        text,
    ended_at    timestamptz,
    unique (destination, key)
);
create index outbox_due on outbox (destination, due_at, id) where state = 'WAITING';
create index outbox_line on outbox (destination, subject, id) where state = 'WAITING';
create index outbox_parked on outbox (destination, ended_at desc) where state = 'PARKED';
create index outbox_of_subject on outbox (subject, id);
