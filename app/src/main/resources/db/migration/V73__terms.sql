-- The watch over terms (package kz.ruqsat.app.deadlines): reminders before the end, marks after it, escalations to the
-- superiors. Each of them once for an end of a term; when a pause moves the end, they begin anew for the new one.
alter table application
    -- the open task's term as the act states it; null in rows older than this column
    add column term_from  timestamptz,
    add column term_value int,
    add column term_unit  text;
alter table consent
    add column term_value int,
    add column term_unit  text;

create table term_signal (
    id          bigint      not null generated always as identity primary key,
    application text        not null references application (number),
    -- 'task 5', or the question's id
    item        text        not null,
    kind        text        not null check (kind in ('REMINDER', 'OVERDUE', 'ESCALATION')),
    -- of an escalation: 1 for the nearest superior
    level       int         not null check ((level > 0) = (kind = 'ESCALATION')),
    due         timestamptz not null,
    -- whose term it is
    step        text        not null,
    of_body     text        not null,
    of_role     text        not null,
    of_person   text,
    -- who is told: this person, or everybody of the body with the role
    to_body     text        not null,
    to_role     text        not null,
    to_person   text,
    at          timestamptz not null,
    unique (application, item, due, kind, level)
);
create index term_signal_escalations on term_signal (to_body, to_role, id desc) where kind = 'ESCALATION';
revoke update, delete, truncate on term_signal from "${server}";

-- What ends next, whoever does it.
create index application_due on application (due, number) where task is not null;
create index consent_due on consent (due, application) where answer is null;
