-- The register of licences and the results that wait for a signature (package kz.ruqsat.app.licences).
create sequence licence_number_seq;

create table licence (
    number           text        primary key,
    stream           text        not null unique,
    version          bigint      not null,
    hash             bytea       not null,
    application      text        not null unique references application (number),
    regulation       text        not null,
    edition          date        not null,
    holder_number    text        not null,
    holder_name      text        not null,
    -- letters only, Kazakh ones folded: what a search compares
    search           text        not null,
    conditions       text        not null,
    replaces         text,
    issued_at        timestamptz not null,
    signer           text        not null,
    signer_name      text        not null,
    document_sha256  text        not null,
    data_sha256      text        not null
);
create index licence_holder on licence (holder_number, issued_at desc);
create index licence_issued on licence (issued_at desc, number);
create index licence_replaces on licence (replaces) where replaces is not null;

-- A document that was made for signing: what the signer saw is what is signed.
create table prepared_result (
    id           uuid        primary key,
    application  text        not null references application (number),
    task         int         not null,
    officer      text        not null,
    licence      text,
    pdf          bytea       not null,
    to_be_signed bytea       not null,
    data         bytea       not null,
    prepared_at  timestamptz not null
);
create index prepared_result_application on prepared_result (application, task);
