-- The electronic queue of the windows (package kz.ruqsat.app.queue; MISSION 4.3: bookable, no fast lane).

-- What the hall supervisor settled for his hall.
create table queue_hall (
    body      text    primary key references body,
    counters  int     not null check (counters between 1 and 99),
    -- after how many calls one who does not come is absent for good
    calls     int     not null check (calls between 1 and 9),
    speaks    boolean not null default false,
    -- opens the kiosk's page on the hall's own device
    kiosk_key text    not null
);

-- Who works at which counter today.
create table queue_seat (
    body     text not null references body,
    counter  int  not null,
    day      date not null,
    operator text not null unique check (operator ~ '^[0-9]{12}$'),
    primary key (body, counter)
);

-- How many places of a slot are booked: the row is the lock that 200 people meet at.
create table queue_slot (
    body      text        not null references body,
    starts_at timestamptz not null,
    taken     int         not null check (taken >= 0),
    primary key (body, starts_at)
);

-- The last number given out; drawn in the transaction of its ticket, so that no number is left out.
create table queue_number (
    body text not null references body,
    day  date not null,
    kind text not null,
    last int  not null,
    primary key (body, day, kind)
);

create table queue_ticket (
    id         text        primary key,
    body       text        not null references body,
    day        date        not null,
    kind       text        not null check (kind in ('WALK_IN', 'BOOKED')),
    number     int         not null,
    -- a regulation, or the word collect
    errand     text        not null,
    -- who booked; a walk-in says no name
    person     text        check (person ~ '^[0-9]{12}$'),
    -- from when it may be called: the booked time, or the moment at which it was taken
    turn_at    timestamptz not null,
    taken_at   timestamptz not null,
    -- one who was absent is not called again before this
    not_before timestamptz not null,
    state      text        not null check (state in ('WAITING', 'CALLED', 'SERVING', 'SERVED', 'NO_SHOW', 'CANCELLED')),
    calls      int         not null default 0,
    counter    int,
    operator   text,
    called_at  timestamptz,
    last_call  timestamptz,
    ended_at   timestamptz,
    unique (body, day, kind, number),
    check ((kind = 'BOOKED') = (person is not null))
);
create unique index queue_ticket_one_open on queue_ticket (person, body, day)
    where person is not null and state in ('WAITING', 'CALLED', 'SERVING');
create index queue_ticket_turn on queue_ticket (body, day, turn_at, taken_at) where state = 'WAITING';
create index queue_ticket_at_counter on queue_ticket (body, day, operator) where state in ('CALLED', 'SERVING');

-- Everything that happened to a ticket.
create table queue_event (
    id      bigint      not null generated always as identity primary key,
    ticket  text        not null references queue_ticket,
    body    text        not null,
    at      timestamptz not null,
    event   text        not null check (event in
        ('TAKEN', 'BOOKED', 'CANCELLED', 'CALLED', 'CALLED_AGAIN', 'ABSENT', 'NO_SHOW', 'BEGUN', 'FINISHED')),
    -- iin:…, or kiosk
    actor   text        not null,
    counter int
);
create index queue_event_of_body on queue_event (body, id);
create index queue_event_of_ticket on queue_event (ticket, id);
revoke update, delete, truncate on queue_event from "${server}";
