-- Payments held against the gateway's registries of the days (package kz.ruqsat.app.reconciliation).

-- Which payments our journal took as proved, by the day on which they were made: a read table.
create table proved_payment (
    application text   primary key references application (number),
    way         text   not null check (way in ('GATEWAY', 'RECEIPT')),
    tiyn        bigint not null,
    payer       text   not null,
    paid_on     date   not null
);
create index proved_payment_day on proved_payment (paid_on);

insert into proved_payment (application, way, tiyn, payer, paid_on)
select distinct on (a.number) a.number, 'GATEWAY', (e.payload::jsonb -> 'payment' ->> 'tiyn')::bigint,
       e.payload::jsonb -> 'payment' ->> 'payer',
       ((e.payload::jsonb -> 'payment' ->> 'paidAt')::timestamptz at time zone 'Asia/Almaty')::date
from journal_entry e join application a on a.stream = e.stream
where e.name = 'application.payment-confirmed/1'
order by a.number, e.version desc;

-- One attempt at the registry of a day: made, or not to be had. A later attempt is another row.
create table reconciliation (
    id       bigint      primary key generated always as identity,
    day      date        not null,
    made_at  timestamptz not null,
    made_by  text        not null,
    registry text,
    trouble  text,
    lines    int         not null,
    matched  int         not null,
    findings int         not null,
    check ((registry is null) <> (trouble is null))
);
create index reconciliation_day on reconciliation (day desc, id desc);

create table reconciliation_line (
    report         bigint      not null references reconciliation,
    number         int         not null,
    kind           text        not null check (kind in ('PAYMENT', 'REFUND')),
    reference      text        not null,
    bank_reference text        not null,
    tiyn           bigint      not null,
    payer_number   text        not null,
    payer          text        not null,
    at             timestamptz not null,
    primary key (report, number)
);
create index reconciliation_line_reference on reconciliation_line (reference);

create table reconciliation_finding (
    report          bigint not null references reconciliation,
    number          int    not null,
    kind            text   not null,
    reference       text   not null,
    -- whose application it is; null: nobody's
    provider        text,
    fee_tiyn        bigint not null,
    paid_tiyn       bigint not null,
    refunded_tiyn   bigint not null,
    payer           text   not null,
    bank_references text   not null,
    primary key (report, number)
);

-- What was found once can't be made unfound by the server.
revoke update, delete, truncate on reconciliation, reconciliation_line, reconciliation_finding from "${server}";
