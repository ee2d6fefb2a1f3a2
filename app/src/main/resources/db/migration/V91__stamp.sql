-- The certificate with which an officer signed last: the stamp on a paper names it before the next signature is made.
create table signing_certificate (
    officer   text        not null,
    bin       text        not null,
    serial    text        not null,
    not_after timestamptz not null,
    primary key (officer, bin)
);
alter table prepared_result add column certificate text;
