package kz.ruqsat.app.contact;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Objects;
import java.util.Optional;
import kz.ruqsat.app.access.AccessList;
import kz.ruqsat.app.access.Look;
import kz.ruqsat.app.casework.Case;
import kz.ruqsat.app.casework.Casework;
import kz.ruqsat.app.contact.store.QuestionLog;
import kz.ruqsat.app.contact.store.QuestionLog.Wrong;
import kz.ruqsat.app.identity.Body;
import kz.ruqsat.app.identity.Person;
import kz.ruqsat.core.shared.Iin;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Answers agents of 1414. The acts name 1414 as where one asks how a service goes; how a caller is known, what is told
 * and how long a number is closed are our reading: the IIN or BIN and one thing more; three wrong answers close the number
 * to the agent for a day. Every question is written down, and every look stands in the application's access list.
 */
@Component
public class ContactDesk {
    private static final int ANSWERS = 3;
    private static final Duration CLOSED = Duration.ofDays(1);
    private static final Duration CALL = Duration.ofMinutes(15);

    private final Casework casework;
    private final QuestionLog log;
    private final AccessList accessList;
    private final TransactionTemplate transaction;
    private final InstantSource time;

    public ContactDesk(
            Casework casework,
            QuestionLog log,
            AccessList accessList,
            TransactionTemplate transaction,
            InstantSource time) {
        this.casework = casework;
        this.log = log;
        this.accessList = accessList;
        this.transaction = transaction;
        this.time = time;
    }

    /** Whether the caller may be told of the application. */
    public Answer ask(Caller caller, Person agent) {
        Body body = Objects.requireNonNull(agent.body(), "an agent works for a contact centre");
        return Objects.requireNonNull(transaction.execute(_ -> answer(caller, agent, body)));
    }

    private Answer answer(Caller caller, Person agent, Body body) {
        Instant now = time.instant();
        Wrong before = log.hold(agent.iin(), caller.application(), now);
        boolean over = !before.lastAt().plus(CLOSED).isAfter(now);
        int wrong = over ? 0 : before.count();
        if (wrong >= ANSWERS) {
            log.add(caller, agent.iin(), "LOCKED", now);
            return new Answer.Locked(before.lastAt().plus(CLOSED));
        }
        Optional<Case> found = casework.find(caller.application()).filter(one -> CallerCheck.confirms(caller, one));
        if (found.isEmpty()) {
            log.add(caller, agent.iin(), "WRONG", now);
            log.wrong(agent.iin(), caller.application(), wrong + 1, now);
            return wrong + 1 >= ANSWERS ? new Answer.Locked(now.plus(CLOSED)) : new Answer.Wrong(ANSWERS - wrong - 1);
        }
        log.add(caller, agent.iin(), "CONFIRMED", now);
        log.wrong(agent.iin(), caller.application(), 0, now);
        accessList.add(
                new Look(caller.application(), now, agent.iin(), agent.name().full(), body.id(), Look.Purpose.CALL));
        return new Answer.Confirmed(log.open(agent.iin(), caller.application(), now.plus(CALL)));
    }

    /** The application that this agent may tell of, while the call lasts. */
    public Optional<Case> look(String look, Iin agent) {
        return log.opened(look, agent, time.instant()).flatMap(casework::find);
    }
}
