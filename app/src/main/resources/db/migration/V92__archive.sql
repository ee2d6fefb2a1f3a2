-- Signed papers (PAdES): which file of each is the newest, and when its archive time stamp has to be renewed.
create table paper_archive (
    original_sha256 text        primary key,
    newest_sha256   text        not null,
    archived_at     timestamptz,
    algorithms      text,
    renew_at        timestamptz not null
);
create index paper_archive_due on paper_archive (renew_at);

-- Every file that a paper has been: whoever has an older one is still told that it is ours.
create table archived_document (
    sha256          text        primary key,
    original_sha256 text        not null references paper_archive (original_sha256),
    archived_at     timestamptz not null
);
create index archived_document_original on archived_document (original_sha256);

insert into paper_archive (original_sha256, newest_sha256, renew_at)
select document_sha256, document_sha256, issued_at from licence
union
select document_sha256, document_sha256, signed_at from refusal
on conflict do nothing;
