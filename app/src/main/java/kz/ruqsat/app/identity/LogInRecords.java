package kz.ruqsat.app.identity;

import java.time.InstantSource;
import kz.ruqsat.app.identity.store.RecordRows;
import org.springframework.stereotype.Component;

/** Writes down every log-in and every refusal: the act's conditions and notices leave their mark. */
@Component
class LogInRecords {

    private final RecordRows rows;
    private final InstantSource clock;

    LogInRecords(RecordRows rows, InstantSource clock) {
        this.rows = rows;
        this.clock = clock;
    }

    /** The two flows of paragraph 10 (000…, annex 2): who logs in decides which one it is. */
    enum Flow {
        STAFF("staff", "10 1)"),
        APPLICANT("applicant", "10 2)");

        private final String word;
        private final String paragraph;

        Flow(String word, String paragraph) {
            this.word = word;
            this.paragraph = paragraph;
        }
    }

    /** Condition 1 held. */
    void granted(Flow flow, String login, String address) {
        rows.add(flow.word, login, address, "granted", flow.paragraph + ", 1-шарт", clock.instant());
    }

    /** Process 2: the notice that log-in is refused. */
    void refused(Flow flow, String login, String address, String why) {
        rows.add(flow.word, login, address, why, flow.paragraph + ", 2-рәсім", clock.instant());
    }
}
