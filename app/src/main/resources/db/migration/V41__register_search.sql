-- The public register (package kz.ruqsat.app.register): search by words, what became of a reissued licence, and the
-- signed refusals by which a paper is recognised.

-- The words of a folded text, whole and in no order. Not to_tsvector: its parser depends on the database's locale and
-- takes some words apart; a word has a greatest length, so that no name can keep its licence out of the register.
create function licence_words(search text) returns tsvector
    language sql immutable strict parallel safe
    return coalesce(
        (select array_to_tsvector(array_agg(left(word, 60)))
         from unnest(string_to_array(search, ' ')) as word
         where word <> ''),
        ''::tsvector);

alter table licence
    add column words            tsvector generated always as (licence_words(search)) stored,
    -- the licence that was issued in its place (the first, if there were several)
    add column replaced_by      text,
    -- the entry of its own stream that says so; null until it is written (kz.ruqsat.app.licences.Succession)
    add column replaced_version bigint;

update licence old
set replaced_by = (select newer.number from licence newer where newer.replaces = old.number
                   order by newer.issued_at, newer.number limit 1)
where exists (select from licence newer where newer.replaces = old.number);

-- fastupdate off: a licence is entered now and then, a search must never wait for a list of what is pending
create index licence_by_words on licence using gin (words) with (fastupdate = off);
create index licence_reissued on licence (issued_at desc, number) where replaced_by is not null;
create index licence_succession_due on licence (number) where replaced_by is not null and replaced_version is null;
create index licence_document on licence (document_sha256);
create index licence_data on licence (data_sha256);

create table refusal (
    application     text        primary key references application (number),
    regulation      text        not null,
    edition         date        not null,
    signed_at       timestamptz not null,
    signer_name     text        not null,
    document_sha256 text        not null,
    data_sha256     text        not null
);
create index refusal_document on refusal (document_sha256);
create index refusal_data on refusal (data_sha256);

insert into refusal (application, regulation, edition, signed_at, signer_name, document_sha256, data_sha256)
select a.number, a.regulation, a.edition, e.at, e.payload::jsonb -> 'signature' ->> 'signerName',
       e.payload::jsonb -> 'signature' ->> 'sha256', e.payload::jsonb ->> 'dataSha256'
from journal_entry e join application a on a.stream = e.stream
where e.name = 'application.result-signed/1' and e.payload::jsonb ->> 'licence' is null;
