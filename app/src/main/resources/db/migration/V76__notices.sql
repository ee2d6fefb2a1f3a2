-- What people are told (package kz.ruqsat.app.notices): written in the transaction of what it tells.
create table notice (
    id        bigint      not null generated always as identity primary key,
    account   bigint      not null references account on delete cascade,
    -- what is told; the same to the same person is told once
    key       text        not null,
    topic     text        not null,
    -- the beginning of the keys of its texts; the words are made in the reader's language
    words     text        not null,
    arguments jsonb       not null,
    link      text,
    paragraph text,
    -- whether the person wants it in the cabinet
    shown     boolean     not null,
    at        timestamptz not null,
    read_at   timestamptz,
    unique (account, key)
);
create index notice_of_account on notice (account, id desc) where shown;
create index notice_unread on notice (account) where shown and read_at is null;

-- Where a person is reached; nothing but the code goes to an address that is not verified.
create table notice_contact (
    account     bigint      not null references account on delete cascade,
    way         text        not null check (way in ('MAIL', 'SMS')),
    address     text        not null,
    code        bytea,
    code_at     timestamptz,
    code_tries  int         not null default 0,
    verified_at timestamptz,
    -- why the last message was refused
    trouble     text,
    trouble_at  timestamptz,
    primary key (account, way)
);

-- What a person chose; where nothing is chosen, he wants it.
create table notice_choice (
    account bigint  not null references account on delete cascade,
    topic   text    not null,
    way     text    not null check (way in ('CABINET', 'MAIL', 'SMS')),
    wanted  boolean not null,
    primary key (account, topic, way)
);

create index account_of_number on account ((coalesce(bin, iin))) where kind = 'applicant';

-- The last day of a licence, where the service has one; null: without term.
alter table licence add column valid_until date;
create index licence_ends on licence (valid_until, number) where valid_until is not null;
