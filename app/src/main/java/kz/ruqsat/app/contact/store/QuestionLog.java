package kz.ruqsat.app.contact.store;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import kz.ruqsat.app.contact.Caller;
import kz.ruqsat.app.contact.Caller.Proof;
import kz.ruqsat.app.identity.Secret;
import kz.ruqsat.core.shared.Iin;
import kz.ruqsat.core.shared.UnifiedNumber;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What agents asked, what is closed to them and what is open. */
@Component
public class QuestionLog {
    private final JdbcClient client;

    public QuestionLog(JdbcClient client) {
        this.client = client;
    }

    /** Wrong answers in a row, and when the last was. */
    public record Wrong(int count, Instant lastAt) {}

    /** The wrong answers of this agent for this number, held until the transaction ends. */
    public Wrong hold(Iin agent, UnifiedNumber number, Instant now) {
        client.sql("""
                        insert into contact_lock (agent, number, wrong, last_at) values (:agent, :number, 0, :now)
                        on conflict do nothing
                        """)
                .param("agent", agent.value())
                .param("number", number.value())
                .param("now", now.atOffset(ZoneOffset.UTC))
                .update();
        return client.sql(
                        "select wrong, last_at from contact_lock where agent = :agent and number = :number for update")
                .param("agent", agent.value())
                .param("number", number.value())
                .query((row, _) -> new Wrong(
                        row.getInt("wrong"),
                        row.getObject("last_at", OffsetDateTime.class).toInstant()))
                .single();
    }

    public void wrong(Iin agent, UnifiedNumber number, int count, Instant now) {
        client.sql("update contact_lock set wrong = :wrong, last_at = :now where agent = :agent and number = :number")
                .param("agent", agent.value())
                .param("number", number.value())
                .param("wrong", count)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .update();
    }

    /** Writes a question down. */
    public void add(Caller caller, Iin agent, String outcome, Instant now) {
        client.sql("""
                        insert into contact_question (at, agent, number, proof, outcome)
                        values (:now, :agent, :number, :proof, :outcome)
                        """)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("agent", agent.value())
                .param("number", caller.application().value())
                .param(
                        "proof",
                        switch (caller.proof()) {
                            case Proof.Filed _ -> "FILED";
                            case Proof.Name _ -> "NAME";
                        })
                .param("outcome", outcome)
                .update();
    }

    /** Opens an application to an agent; what opens it. */
    public String open(Iin agent, UnifiedNumber application, Instant until) {
        String look = Secret.random().text();
        client.sql("insert into contact_look (id, agent, application, until) values (:id, :agent, :number, :until)")
                .param("id", look)
                .param("agent", agent.value())
                .param("number", application.value())
                .param("until", until.atOffset(ZoneOffset.UTC))
                .update();
        return look;
    }

    /** What is open to the agent by that look. */
    public Optional<UnifiedNumber> opened(String look, Iin agent, Instant now) {
        return client.sql("select application from contact_look where id = :id and agent = :agent and until > :now")
                .param("id", look)
                .param("agent", agent.value())
                .param("now", now.atOffset(ZoneOffset.UTC))
                .query((row, _) -> new UnifiedNumber(row.getString("application")))
                .optional();
    }
}
