-- Who, of those who do not work an application, looked at it (package kz.ruqsat.app.access); shown to the applicant.
create table application_access (
    id          bigint      not null generated always as identity primary key,
    application text        not null references application (number),
    at          timestamptz not null,
    iin         text        not null check (iin ~ '^[0-9]{12}$'),
    name        text        not null,
    body        text        not null references body,
    purpose     text        not null check (purpose in ('CALL'))
);
create index application_access_of on application_access (application, id);
revoke update, delete, truncate on application_access from "${server}";
