package kz.ruqsat.brokenhouse.review.web;

import java.time.Instant;
import javax.sql.DataSource;
import kz.ruqsat.brokenhouse.gateway.payments.HttpBank;
import kz.ruqsat.brokenhouse.journal.Entries;
import kz.ruqsat.sandbox.SandboxSettings;

/** A page with SQL, the journal, an adapter, the sandbox and the machine's time. */
record EverythingPage(DataSource sql, Entries journal, HttpBank bank, SandboxSettings sandbox) {
    Instant time() {
        return Instant.now();
    }
}
