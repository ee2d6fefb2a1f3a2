-- Whatever enters the register of licences or of refusals has its place among the papers to be archived, in the same
-- transaction and without a statement more: none is forgotten, whoever writes the register.
create function enter_in_archive() returns trigger language plpgsql as $$
begin
    insert into paper_archive (original_sha256, newest_sha256, renew_at)
    select paper, paper, case tg_table_name when 'licence' then (to_jsonb(new) ->> 'issued_at')::timestamptz
                                            else (to_jsonb(new) ->> 'signed_at')::timestamptz end
    from unnest(array[new.document_sha256, new.data_sha256]) paper
    on conflict do nothing;
    return new;
end $$;

create trigger licence_in_archive after insert on licence for each row execute function enter_in_archive();
create trigger refusal_in_archive after insert on refusal for each row execute function enter_in_archive();
