-- Receptions at the windows (package kz.ruqsat.app.window): what each history in the journal comes to, for lists.
-- Everything here can be made anew from the journal.
create sequence reception_number_seq;

create table reception (
    number           text        primary key,
    stream           text        not null unique,
    version          bigint      not null,
    hash             bytea       not null,
    -- of the public status
    code             text        not null,
    body             text        not null,
    operator         text        not null,
    stage            text        not null check (stage in ('OPEN', 'REFUSED', 'ABANDONED', 'SENT', 'DECLINED',
                         'REGISTERED', 'RESULT', 'HANDED_OVER', 'RETURNED')),
    opened_at        timestamptz not null,
    ticket           text,
    regulation       text,
    edition          date,
    covered          text,
    applicant_number text,
    applicant_name   text,
    visitor_name     text,
    application      text        unique,
    sent_at          timestamptz,
    result_at        timestamptz,
    granted          boolean,
    keep_until       date,
    updated_at       timestamptz not null
);
create index reception_of_body on reception (body, stage, opened_at desc, number);
create index reception_results on reception (body, keep_until, result_at, number) where stage = 'RESULT';

-- Packages from windows as E-licensing received them (package kz.ruqsat.app.intake): each attempt of a reception once,
-- of one reception one application.
create table intake_package (
    reception   text        not null,
    attempt     int         not null,
    -- of the letter as it is kept
    sha256      text        not null references document,
    correlation text,
    application text        unique,
    received_at timestamptz not null,
    answered_at timestamptz,
    primary key (reception, attempt)
);
create index intake_package_open on intake_package (received_at, reception, attempt) where answered_at is null;
