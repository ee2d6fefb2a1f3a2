-- Who people are: state bodies and their staff, applicants, log-ins (package kz.ruqsat.app.identity).

create table body (
    id      text primary key,
    bin     text not null check (bin ~ '^[0-9]{12}$'),
    kind    text not null check (kind in ('provider', 'other-body')),
    -- ISO 3166-2; null: the whole country
    region  text,
    name_kk text not null,
    name_ru text not null,
    name_en text not null
);

-- One log-in. A person who works for a body and also applies has two.
create table account (
    id              bigint      not null generated always as identity primary key,
    kind            text        not null check (kind in ('applicant', 'staff')),
    iin             text        not null check (iin ~ '^[0-9]{12}$'),
    -- of the firm an applicant acts for; null: acts for himself, or staff
    bin             text        check (bin ~ '^[0-9]{12}$'),
    surname         text        not null,
    given_name      text        not null,
    patronymic      text,
    organisation    text,
    body            text        references body,
    position_kk     text,
    position_ru     text,
    position_en     text,
    roles           text[]      not null,
    password        text        not null,
    email           text,
    phone           text,
    language        text        not null check (language in ('kk', 'ru', 'en')),
    -- of the certificate that proved who signs up
    certificate     text,
    created_at      timestamptz not null,
    blocked         boolean     not null default false,
    check (kind <> 'staff' or (body is not null and bin is null and position_kk is not null)),
    check (kind <> 'applicant' or (body is null and (bin is null) = (organisation is null)))
);
create unique index account_of_applicant on account (iin, bin) nulls not distinct where kind = 'applicant';
create unique index account_of_staff on account (iin) where kind = 'staff';
create index account_by_body on account (body) where kind = 'staff';

-- Which edition of the people file was read last, so that it is read only when it changed.
create table people_file (
    sha256  bytea       primary key,
    read_at timestamptz not null
);

-- A signed-in browser. Only the hash of its token is kept: who reads the table can't use it.
create table login_session (
    token      bytea       primary key check (octet_length(token) = 32),
    account    bigint      not null references account on delete cascade,
    started_at timestamptz not null,
    seen_at    timestamptz not null
);
create index login_session_by_account on login_session (account);
create index login_session_by_seen on login_session (seen_at);

-- What a browser was asked to sign: once, soon, for one purpose.
create table login_challenge (
    sha256     bytea       primary key check (octet_length(sha256) = 32),
    visit      bytea       not null check (octet_length(visit) = 32),
    purpose    text        not null check (purpose in ('log-in', 'sign-up')),
    expires_at timestamptz not null
);
create index login_challenge_by_expiry on login_challenge (expires_at);

-- A sign-up on its way, one a browser: first the numbers, then the certificate that proves them.
create table sign_up (
    visit        bytea       primary key check (octet_length(visit) = 32),
    iin          text        not null,
    bin          text,
    surname      text,
    given_name   text,
    patronymic   text,
    organisation text,
    certificate  text,
    expires_at   timestamptz not null
);
create index sign_up_by_expiry on sign_up (expires_at);

-- Failed log-ins, by log-in and by address: the more, the longer the next has to wait.
create table login_delay (
    subject       text        primary key,
    failures      int         not null check (failures > 0),
    last_at       timestamptz not null,
    blocked_until timestamptz not null
);
create index login_delay_by_last on login_delay (last_at);

-- Every log-in, granted or refused, with the paragraph of the act that asks for the check or the notice.
create table login_record (
    id        bigint      not null generated always as identity primary key,
    at        timestamptz not null,
    kind      text        not null check (kind in ('applicant', 'staff')),
    login     text        not null,
    address   text        not null,
    outcome   text        not null,
    paragraph text        not null
);
create index login_record_by_login on login_record (login, at);
revoke update, delete on login_record from "${server}";
