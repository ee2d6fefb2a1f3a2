-- What the state databases said last of a person or firm (package kz.ruqsat.app.statedata): the latest answer, and the
-- latest attempt that came to nothing after it. Every exchange itself stands in the table exchange.
create table state_answer (
    number      text        primary key check (number ~ '^[0-9]{12}$'),
    -- null: there has been no answer yet
    found       boolean,
    answered_at timestamptz,
    took_ms     int,
    name_kk     text,
    name_ru     text,
    name_en     text,
    -- born, or registered
    since       date,
    address     text,
    -- the person is dead, or the firm liquidated
    ended       boolean,
    head        text        check (head ~ '^[0-9]{12}$'),
    head_name   text,
    document    text,
    failed_at   timestamptz,
    check ((found is null) = (answered_at is null)),
    check (found is distinct from true or name_kk is not null),
    check (found is not null or failed_at is not null)
);
