-- Read tables of the applications: written in the transaction that appends to the journal, and only there
-- (package kz.ruqsat.app.casework). Everything here can be made anew from the journal.
create sequence application_number_seq;

create table application (
    number            text        primary key,
    stream            text        not null unique,
    version           bigint      not null,
    hash              bytea       not null,
    regulation        text        not null,
    edition           date        not null,
    variant           text        not null,
    covered           text        not null,
    channel           text        not null,
    provider          text        not null,
    applicant_number  text        not null,
    applicant_name    text        not null,
    status            text        not null check (status in ('PREPARED', 'IN_REVIEW', 'GRANTED', 'REFUSED')),
    fee_tiyn          bigint      not null,
    paid              boolean     not null,
    created_at        timestamptz not null,
    filed_at          timestamptz,
    received_at       timestamptz,
    incoming_number   text,
    outgoing_number   text,
    licence           text,
    -- the open task; all null when there is none
    task              int,
    step              text,
    role              text,
    assignee          text,
    opened_at         timestamptz,
    due               timestamptz,
    paused            boolean,
    awaiting_consents int         not null default 0,
    decided_at        timestamptz,
    updated_at        timestamptz not null
);
create index application_of_applicant on application (applicant_number, created_at desc, number);
create index application_task on application (provider, role, due, number) where task is not null;
create index application_assignee on application (assignee, due, number) where task is not null;
create index application_decided on application (provider, decided_at desc, number) where decided_at is not null;

-- Questions to other bodies.
create table consent (
    application text        not null references application (number),
    request     text        not null,
    rule        text        not null,
    body        text        not null,
    asked_at    timestamptz not null,
    due         timestamptz not null,
    answer      text        check (answer in ('CONSENTS', 'OBJECTS', 'SILENT')),
    ground      text,
    answered_at timestamptz,
    answered_by text,
    primary key (application, request)
);
create index consent_open on consent (body, due, application) where answer is null;
create index consent_answered on consent (body, answered_at desc, application) where answer is not null;

-- Journals of incoming and outgoing papers: numbers without gaps, by body and year.
create table paper_counter (
    body      text not null,
    direction text not null check (direction in ('INCOMING', 'OUTGOING')),
    year      int  not null,
    last      int  not null,
    primary key (body, direction, year)
);

create table paper (
    body        text        not null,
    direction   text        not null check (direction in ('INCOMING', 'OUTGOING')),
    year        int         not null,
    number      int         not null,
    application text        not null references application (number),
    at          timestamptz not null,
    primary key (body, direction, year, number)
);

-- Files, kept once by what they are: attachments, signed requests, results.
create table document (
    sha256     text        primary key check (sha256 ~ '^[0-9a-f]{64}$'),
    media_type text        not null,
    bytes      bytea       not null,
    stored_at  timestamptz not null
);
revoke update, delete, truncate on document from "${server}";
