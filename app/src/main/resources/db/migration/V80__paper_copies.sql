-- Results printed on paper, copy by copy (package kz.ruqsat.app.papers).
create table paper_copy (
    application text        not null references application (number),
    copy        int         not null check (copy > 0),
    -- SHA-256 of the signed result that was printed
    result      text        not null,
    printed_by  text        not null,
    printer     text        not null,
    printed_at  timestamptz not null,
    primary key (application, copy)
);
-- What was printed once can't be made unprinted by the server.
revoke update, delete, truncate on paper_copy from "${server}";
