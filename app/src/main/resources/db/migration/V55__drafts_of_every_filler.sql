-- A request is filled by the applicant on the portal, by a clerk in the provider's office or by an operator at the
-- window (package kz.ruqsat.app.drafting). A request that came on paper belongs to the body whose employee fills it.
alter table draft
    add column channel        text    not null default 'PORTAL',
    add column body           text,
    add column applicant_name text,
    -- who asks in the applicant's place, as JSON
    add column representative text,
    -- the mark "documents on paper" of the act's request form
    add column on_paper       boolean not null default false,
    -- of a request that left this system another way than as an application of its own number
    add column closed_at      timestamptz,
    add constraint draft_of_a_body check ((channel = 'PORTAL') = (body is null)),
    add constraint draft_names_its_applicant check (body is null or applicant_name is not null);
drop index draft_of_owner;
create index draft_of_owner on draft (owner, updated_at desc, id) where channel = 'PORTAL';
create index draft_of_body on draft (body, channel, updated_at desc, id) where body is not null and closed_at is null;
