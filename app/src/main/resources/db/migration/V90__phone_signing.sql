-- What a page offers to a phone for signing (package kz.ruqsat.app.mobile): two secrets lead to it, of which only the
-- hashes are kept: one in the QR code for the phone, one for the page that waits. Kept for minutes.
create table phone_signing (
    id           bigint      generated always as identity primary key,
    watch        bytea       not null unique check (octet_length(watch) = 32),
    link         bytea       not null unique check (octet_length(link) = 32),
    -- of the phone that opened the link last; only it gets the documents
    bearer       bytea       check (octet_length(bearer) = 32),
    -- who must sign; null: nobody is signed in, and what is offered is a challenge of ours
    signer       text        check (signer ~ '^[0-9]{12}$'),
    usage        text        not null check (usage in ('signing', 'log-in')),
    format       text        not null check (format in ('cms', 'xml')),
    encapsulated boolean     not null,
    title        text        not null,
    state        text        not null default 'created' check (state in ('created', 'opened', 'signed', 'cancelled')),
    -- why the last signature was not taken: the key of a text
    trouble      text,
    created_at   timestamptz not null,
    expires_at   timestamptz not null,
    check (signer is not null or usage = 'log-in')
);
create index phone_signing_by_expiry on phone_signing (expires_at);
create index phone_signing_by_signer on phone_signing (signer, created_at);

create table phone_document (
    signing   bigint not null references phone_signing on delete cascade,
    place     int    not null check (place >= 0),
    content   bytea  not null,
    signature text,
    primary key (signing, place)
);
