-- Windows (the State Corporation, service centres) and the contact centre are bodies with staff, too.
alter table body drop constraint body_kind_check;
alter table body add constraint body_kind_check
    check (kind in ('provider', 'other-body', 'state-corporation', 'service-centre', 'contact-centre'));
