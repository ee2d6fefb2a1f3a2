-- The signed data beside a paper are archived as the paper is.
insert into paper_archive (original_sha256, newest_sha256, renew_at)
select data_sha256, data_sha256, issued_at from licence
union
select data_sha256, data_sha256, signed_at from refusal
on conflict do nothing;
