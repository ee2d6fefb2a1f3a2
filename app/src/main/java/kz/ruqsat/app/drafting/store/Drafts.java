package kz.ruqsat.app.drafting.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import kz.ruqsat.app.drafting.Draft;
import kz.ruqsat.app.drafting.DraftFile;
import kz.ruqsat.app.drafting.Filler;
import kz.ruqsat.app.drafting.Filling;
import kz.ruqsat.app.drafting.RepresentativeJson;
import kz.ruqsat.core.application.Attachment;
import kz.ruqsat.core.regulation.Channel;
import kz.ruqsat.core.regulation.RegulationId;
import kz.ruqsat.core.shared.Iin;
import kz.ruqsat.core.shared.PersonNumber;
import kz.ruqsat.core.shared.UnifiedNumber;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Drafts and their files. Every change says whose draft it is: nobody reaches another's. */
@Component
public class Drafts {
    private static final String SELECT = """
            select d.id, d.owner, d.regulation, d.edition, d.variant, d.covered, d.confirmed, d.form, d.number,
                d.channel, d.body, d.applicant_name, d.representative, d.on_paper, d.closed_at, d.version, d.updated_at, a.status, a.paid, a.fee_tiyn
            from draft d left join application a on a.number = d.number
            """;

    private final JdbcClient client;

    public Drafts(JdbcClient client) {
        this.client = client;
    }

    public void insert(Draft draft, Iin author) {
        client.sql("""
                        insert into draft (id, owner, author, regulation, edition, variant, covered, form, channel,
                            body, applicant_name, representative, on_paper, created_at, updated_at)
                        values (:id, :owner, :author, :regulation, :edition, :variant, :covered, :form, :channel,
                            :body, :applicant_name, :representative, :on_paper, :now, :now)
                        on conflict (id) do nothing
                        """)
                .param("id", draft.id())
                .param("owner", draft.owner().value())
                .param("author", author.value())
                .param("regulation", draft.service().regulation().value())
                .param("edition", draft.service().edition())
                .param("variant", draft.service().variant())
                .param("covered", draft.service().covered())
                .param("form", draft.form())
                .param("channel", draft.filling().channel().name())
                .param("body", draft.filling().body(), Types.VARCHAR)
                .param("applicant_name", draft.filling().applicantName(), Types.VARCHAR)
                .param(
                        "representative",
                        RepresentativeJson.write(draft.filling().representative()),
                        Types.VARCHAR)
                .param("on_paper", draft.filling().onPaper())
                .param("now", utc(draft.updatedAt()))
                .update();
    }

    public Optional<Draft> find(String id, Filler filler) {
        return Whose.of(filler)
                .bind(client.sql(
                        SELECT + "where d.id = :id and " + Whose.of(filler).condition()))
                .param("id", id)
                .query(Drafts::draft)
                .optional();
    }

    /** The drafts that are not filed yet, the one touched last first. */
    public List<Draft> open(Filler filler, int limit) {
        return Whose.of(filler)
                .bind(client.sql(SELECT + "where " + Whose.of(filler).condition() + """
                         and d.closed_at is null and (a.status is null or a.status = 'PREPARED')
                        order by d.updated_at desc, d.id limit :limit
                        """))
                .param("limit", limit)
                .query(Drafts::draft)
                .list();
    }

    /** The draft of an application that is not filed yet. */
    public Optional<String> idOf(UnifiedNumber application, PersonNumber owner) {
        return client.sql("select id from draft where number = :number and owner = :owner and channel = 'PORTAL'")
                .param("number", application.value())
                .param("owner", owner.value())
                .query(String.class)
                .optional();
    }

    public boolean confirm(Draft draft, Instant now) {
        return client.sql("""
                                update draft set confirmed = true, updated_at = :now
                                where id = :id and owner = :owner
                                """)
                        .param("id", draft.id())
                        .param("owner", draft.owner().value())
                        .param("now", utc(now))
                        .update()
                == 1;
    }

    public void markOnPaper(Draft draft, boolean onPaper, Instant now) {
        client.sql("update draft set on_paper = :on_paper, updated_at = :now where id = :id")
                .param("on_paper", onPaper)
                .param("now", utc(now))
                .param("id", draft.id())
                .update();
    }

    public void close(Draft draft, Instant now) {
        client.sql("update draft set closed_at = :now where id = :id and closed_at is null")
                .param("now", utc(now))
                .param("id", draft.id())
                .update();
    }

    /** Saves the form unless somebody saved it since this version was read. */
    public boolean save(Draft draft, String form, Instant now) {
        return client.sql("""
                                update draft set form = :form, version = version + 1, updated_at = :now
                                where id = :id and owner = :owner and version = :version
                                """)
                        .param("form", form)
                        .param("id", draft.id())
                        .param("owner", draft.owner().value())
                        .param("version", draft.version())
                        .param("now", utc(now))
                        .update()
                == 1;
    }

    /** Gives the draft a number unless it has one; returns the one it has. Two at once get the same. */
    public UnifiedNumber number(Draft draft, UnifiedNumber candidate) {
        return client.sql("""
                        update draft set number = coalesce(number, :number), edition = :edition, variant = :variant
                        where id = :id and owner = :owner returning number
                        """)
                .param("number", candidate.value())
                .param("edition", draft.service().edition())
                .param("variant", draft.service().variant())
                .param("id", draft.id())
                .param("owner", draft.owner().value())
                .query((row, _) -> new UnifiedNumber(row.getString("number")))
                .single();
    }

    public boolean delete(Draft draft) {
        return client.sql("delete from draft where id = :id and owner = :owner")
                        .param("id", draft.id())
                        .param("owner", draft.owner().value())
                        .update()
                == 1;
    }

    public List<DraftFile> files(String draft) {
        return client.sql("""
                        select document, sha256, file_name, media_type, size, added_at from draft_file
                        where draft = :draft order by document, added_at, sha256
                        """).param("draft", draft).query(Drafts::file).list();
    }

    /** Adds a file; false when that document has this very file already. */
    public boolean add(Draft draft, DraftFile file) {
        Attachment attachment = file.attachment();
        return client.sql("""
                                insert into draft_file (draft, document, sha256, file_name, media_type, size, added_at)
                                values (:draft, :document, :sha256, :name, :type, :size, :now)
                                on conflict (draft, document, sha256) do nothing
                                """)
                        .param("draft", draft.id())
                        .param("document", attachment.document())
                        .param("sha256", attachment.sha256())
                        .param("name", attachment.fileName())
                        .param("type", attachment.mediaType())
                        .param("size", attachment.size())
                        .param("now", utc(file.addedAt()))
                        .update()
                == 1;
    }

    public boolean remove(Draft draft, String document, String sha256) {
        return client.sql("""
                                delete from draft_file
                                where draft = :draft and document = :document and sha256 = :sha256
                                """)
                        .param("draft", draft.id())
                        .param("document", document)
                        .param("sha256", sha256)
                        .update()
                == 1;
    }

    private static Draft draft(ResultSet row, int index) throws SQLException {
        String number = row.getString("number");
        PersonNumber owner = PersonNumber.parse(row.getString("owner"))
                .orElseThrow(() -> new IllegalStateException("A draft of nobody"));
        Draft.Wanted service = new Draft.Wanted(
                new RegulationId(row.getString("regulation")),
                row.getObject("edition", LocalDate.class),
                row.getString("variant"),
                row.getString("covered"));
        return new Draft(
                row.getString("id"),
                owner,
                filling(row),
                service,
                row.getBoolean("confirmed"),
                row.getString("form"),
                number == null ? null : new UnifiedNumber(number),
                stage(row),
                row.getLong("version"),
                row.getObject("updated_at", OffsetDateTime.class).toInstant());
    }

    private static Filling filling(ResultSet row) throws SQLException {
        return new Filling(
                Channel.valueOf(row.getString("channel")),
                row.getString("body"),
                row.getString("applicant_name"),
                RepresentativeJson.read(row.getString("representative")),
                row.getBoolean("on_paper"));
    }

    private static Draft.Stage stage(ResultSet row) throws SQLException {
        if (row.getObject("closed_at") != null) {
            return Draft.Stage.FILED;
        }
        String status = row.getString("status");
        if (status == null) {
            return Draft.Stage.OPEN;
        }
        if (!status.equals("PREPARED")) {
            return Draft.Stage.FILED;
        }
        return row.getBoolean("paid") || row.getLong("fee_tiyn") == 0 ? Draft.Stage.UNSIGNED : Draft.Stage.UNPAID;
    }

    private static DraftFile file(ResultSet row, int index) throws SQLException {
        Attachment attachment = new Attachment(
                row.getString("document"),
                row.getString("file_name"),
                row.getString("media_type"),
                row.getLong("size"),
                row.getString("sha256"));
        return new DraftFile(
                attachment, row.getObject("added_at", OffsetDateTime.class).toInstant());
    }

    private static OffsetDateTime utc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
