-- The contact centre 1414 (package kz.ruqsat.app.contact).

-- Every question of an agent, answered or not.
create table contact_question (
    id      bigint      not null generated always as identity primary key,
    at      timestamptz not null,
    agent   text        not null check (agent ~ '^[0-9]{12}$'),
    -- the number that the caller named, of an application or of none
    number  text        not null,
    proof   text        not null check (proof in ('FILED', 'NAME')),
    outcome text        not null check (outcome in ('CONFIRMED', 'WRONG', 'LOCKED'))
);
create index contact_question_of_number on contact_question (number, id);
revoke update, delete, truncate on contact_question from "${server}";

-- Wrong answers in a row, by agent and number; the row is the lock at which two presses meet.
create table contact_lock (
    agent    text        not null,
    number   text        not null,
    wrong    int         not null,
    last_at  timestamptz not null,
    primary key (agent, number)
);

-- What an agent may look at, and until when.
create table contact_look (
    id          text        primary key,
    agent       text        not null,
    application text        not null references application (number),
    until       timestamptz not null
);
