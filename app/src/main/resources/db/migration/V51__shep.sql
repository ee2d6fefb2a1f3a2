-- Letters through the gateway of e-government (package kz.ruqsat.app.gateway.shep).

-- Those that the gateway took from us, with the ids it gave them.
create table letter_sent (
    participant    text        not null,
    key            text        not null,
    message_id     text        not null,
    correlation_id text        not null,
    service        text        not null,
    subject        text        not null,
    sent_at        timestamptz not null,
    -- what the gateway last told: ON_DELIVERY, DELIVERED, NOT_DELIVERED, DELIVERY_STOPPED
    state          text,
    state_note     text,
    primary key (participant, key)
);
create index letter_sent_conversation on letter_sent (participant, correlation_id, sent_at);
create index letter_sent_message on letter_sent (message_id);

-- Those that we received, each once: by the gateway's id, and by the sender's own key where he gives one.
create table letter_received (
    participant    text        not null,
    message_id     text        not null,
    sender         text        not null,
    sender_key     text,
    correlation_id text,
    service        text        not null,
    kind           text        not null,
    received_at    timestamptz not null,
    document       text        not null references document (sha256),
    primary key (participant, message_id)
);
create unique index letter_received_key on letter_received (participant, sender, sender_key)
    where sender_key is not null;
revoke update, delete, truncate on letter_received from "${server}";
