-- Requests on their way, before they are applications (package kz.ruqsat.app.portal). A draft belongs to the one for
-- whom it is made, by IIN or BIN, so that a lost session, another computer or a colleague does not lose it.
create table draft (
    id         text        primary key,
    owner      text        not null check (owner ~ '^[0-9]{12}$'),
    author     text        not null,
    regulation text        not null,
    edition    date        not null,
    variant    text        not null,
    covered    text        not null,
    confirmed  boolean     not null default false,
    -- as it was typed, checked or not
    form       text        not null default '{}',
    -- of the application, from the moment at which the answers were checked
    number     text        unique,
    version    bigint      not null default 0,
    created_at timestamptz not null,
    updated_at timestamptz not null
);
create index draft_of_owner on draft (owner, updated_at desc, id);

create table draft_file (
    draft      text        not null references draft on delete cascade,
    document   text        not null,
    sha256     text        not null references document,
    file_name  text        not null,
    media_type text        not null,
    size       bigint      not null,
    added_at   timestamptz not null,
    primary key (draft, document, sha256)
);

-- Orders at the payment gateway, one an application, with what the gateway last said.
create table payment_order (
    application text        primary key,
    id          text        not null unique,
    page        text        not null,
    tiyn        bigint      not null check (tiyn > 0),
    paid_tiyn   bigint      not null default 0,
    -- whether the journal has the payment
    recorded    boolean     not null default false,
    created_at  timestamptz not null,
    asked_at    timestamptz,
    ask_at      timestamptz
);
create index payment_order_to_ask on payment_order (ask_at) where ask_at is not null;

-- Jobs of db-scheduler, its own table (package kz.ruqsat.app.jobs).
create table scheduled_tasks (
    task_name            text        not null,
    task_instance        text        not null,
    task_data            bytea,
    execution_time       timestamptz not null,
    picked               boolean     not null,
    picked_by            text,
    last_success         timestamptz,
    last_failure         timestamptz,
    consecutive_failures int,
    last_heartbeat       timestamptz,
    version              bigint      not null,
    priority             smallint,
    primary key (task_name, task_instance)
);
create index scheduled_tasks_execution_time on scheduled_tasks (execution_time);
create index scheduled_tasks_last_heartbeat on scheduled_tasks (last_heartbeat);
create index scheduled_tasks_priority_execution_time on scheduled_tasks (priority desc, execution_time asc);
