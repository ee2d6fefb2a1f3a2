package kz.ruqsat.app.licences.store;

import java.sql.Types;
import java.time.LocalDate;
import java.time.ZoneOffset;
import kz.ruqsat.app.journal.StreamHead;
import kz.ruqsat.app.journal.StreamId;
import kz.ruqsat.core.application.Request;
import kz.ruqsat.core.licence.Licence;
import kz.ruqsat.core.licence.LicenceEvent.LicenceIssued;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Writes the register's table. */
@Component
public class LicenceRows {
    private static final String ENTER = """
            with replaced as (
                update licence set replaced_by = :number where number = :replaces and replaced_by is null
            )
            insert into licence (
                number, stream, version, hash, application, regulation, edition, holder_number,
                holder_name, search, conditions, replaces, issued_at, signer, signer_name,
                document_sha256, data_sha256, valid_until)
            values (
                :number, :stream, :version, :hash, :application, :regulation, :edition, :holder_number,
                :holder_name, :search, :conditions, :replaces, :issued_at, :signer, :signer_name,
                :document, :data, :until)
            """;

    private final JdbcClient client;

    public LicenceRows(JdbcClient client) {
        this.client = client;
    }

    /**
     * What the register keeps of a licence besides its event.
     *
     * @param search what a search compares, see {@code Folding}
     * @param replaces the number of the licence it was issued in place of, or null
     * @param until its last day, or null: without term
     */
    public record Beside(
            String search,
            @Nullable String replaces,
            @Nullable LocalDate until) {}

    public long nextNumber() {
        return client.sql("select nextval('licence_number_seq')")
                .query(Long.class)
                .single();
    }

    /**
     * Enters an issued licence; in the same statement the one it replaces stands as reissued.
     *
     * @param beside what the register keeps of it besides the event
     */
    public void enter(StreamId stream, StreamHead head, LicenceIssued issued, Request request, Beside beside) {
        Licence.Content content = issued.content();
        client.sql(ENTER)
                .param("number", content.number().value())
                .param("stream", stream.value())
                .param("version", head.version())
                .param("hash", head.hash().bytes())
                .param("application", content.application().value())
                .param("regulation", content.regulation().value())
                .param("edition", request.edition())
                .param("holder_number", content.holder().number().value())
                .param("holder_name", content.holder().name())
                .param("search", beside.search())
                .param("conditions", content.conditions())
                .param("replaces", beside.replaces(), Types.VARCHAR)
                .param("until", beside.until(), Types.DATE)
                .param("issued_at", content.issuedAt().atOffset(ZoneOffset.UTC))
                .param("signer", issued.signature().signer().value())
                .param("signer_name", issued.signature().signerName())
                .param("document", issued.documentSha256())
                .param("data", issued.dataSha256())
                .update();
    }
}
