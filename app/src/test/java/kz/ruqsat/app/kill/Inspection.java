package kz.ruqsat.app.kill;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.sql.DataSource;
import kz.ruqsat.sandbox.player.Acknowledged;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Looks into the database, past the system: is what was acknowledged there, and is anything half done? */
final class Inspection {
    /** Each query finds what must not be, as one text a row. */
    private static final Map<String, String> HALF_DONE = new LinkedHashMap<>();

    static {
        HALF_DONE.put("an application that is not where its journal is", """
                with ends as (
                    select stream, max(version) as version from journal_entry
                    where stream like 'application/%' group by stream)
                select coalesce(a.number, e.stream) || ': row ' || coalesce(a.version, 0)
                    || ', journal ' || coalesce(e.version, 0)
                from application a full join ends e using (stream)
                where a.version is distinct from e.version
                """);
        HALF_DONE.put("a licence that is not where its journal is", """
                with ends as (
                    select stream, max(version) as version from journal_entry
                    where stream like 'licence/%' group by stream)
                select coalesce(l.number, e.stream) from licence l full join ends e using (stream)
                where l.version is distinct from e.version
                """);
        HALF_DONE.put("a granted application without its licence, or a licence without its application", """
                select coalesce(a.number, l.application) from
                    (select * from application where status = 'GRANTED') a
                    full join licence l on l.application = a.number
                where a.licence is distinct from l.number
                """);
        HALF_DONE.put("an end without a signed result, or a signed result without an end", """
                select coalesce('application/' || a.number, e.stream) from
                    (select * from application where status in ('GRANTED', 'REFUSED')) a
                    full join (select stream from journal_entry where name = 'application.result-signed/1') e
                    on e.stream = 'application/' || a.number
                where a.number is null or e.stream is null or a.decided_at is null or a.outgoing_number is null
                """);
        HALF_DONE.put("a paper or data without its document", """
                with papers(of, sha256) as (
                    select number, document_sha256 from licence
                    union all select number, data_sha256 from licence
                    union all select stream, payload::jsonb #>> '{signature,sha256}' from journal_entry
                        where name in ('application.filed/1', 'application.result-signed/1')
                    union all select stream, payload::jsonb ->> 'dataSha256' from journal_entry
                        where name = 'application.result-signed/1'
                    union all select stream, payload::jsonb #>> '{request,contentSha256}' from journal_entry
                        where name like 'application.request-%'
                    union all select stream, attachment ->> 'sha256' from journal_entry,
                        jsonb_array_elements(payload::jsonb #> '{request,attachments}') attachment
                        where name like 'application.request-%')
                select of || ' ' || coalesce(papers.sha256, 'nothing') from papers
                    left join document on document.sha256 = papers.sha256
                where document.sha256 is null
                """);
        HALF_DONE.put("a number of a paper that is missing or double", """
                select c.body || ' ' || c.direction || ': ' || count(p.number) || ' papers, the last is ' || c.last
                from paper_counter c left join paper p using (body, direction, year)
                group by c.body, c.direction, c.year, c.last
                having count(p.number) <> c.last or max(p.number) <> c.last or min(p.number) <> 1
                """);
        HALF_DONE.put("a paper that the journal does not know, or the other way round", """
                with told(application, direction, paper) as (
                    select substr(stream, 13), 'INCOMING', payload::jsonb ->> 'incomingNumber' from journal_entry
                        where name = 'application.registered/1'
                    union all select substr(stream, 13), 'OUTGOING', payload::jsonb ->> 'outgoingNumber'
                        from journal_entry where name = 'application.result-signed/1')
                select coalesce(p.application, told.application) || ' ' || coalesce(told.paper, '?') from
                    (select *, year || '-' || lpad(number::text, 6, '0') as paper from paper) p
                    full join told using (application, direction, paper)
                where p.application is null or told.application is null
                """);
        HALF_DONE.put("a question that the journal does not know, or the other way round", """
                with asked(application, request) as (
                    select substr(stream, 13), asked ->> 'id' from journal_entry,
                        jsonb_array_elements(payload::jsonb -> 'requests') asked
                    where name = 'application.consents-requested/1')
                select coalesce(c.application, asked.application) || ' ' || coalesce(c.request, asked.request)
                from consent c full join asked using (application, request)
                where c.rule is null or asked.application is null
                """);
        HALF_DONE.put("an answer that the journal does not know, or the other way round", """
                with answers(application, request) as (
                    select substr(stream, 13), payload::jsonb ->> 'request' from journal_entry
                    where name in ('application.consent-answered/1', 'application.consent-presumed/1'))
                select coalesce(c.application, answers.application) from
                    (select * from consent where answer is not null) c
                    full join answers using (application, request)
                where c.rule is null or answers.application is null
                """);
        HALF_DONE.put("an application under review on which nobody has anything to do", """
                select number from application where status = 'IN_REVIEW' and task is null
                """);
        HALF_DONE.put("a payment noted as recorded that the journal does not know", """
                select o.application from payment_order o where o.recorded and not exists (
                    select from journal_entry e
                    where e.stream = 'application/' || o.application and e.name = 'application.payment-confirmed/1')
                """);
    }

    private final JdbcClient client;

    Inspection(DataSource database) {
        this.client = JdbcClient.create(database);
    }

    /** Whatever is half done, one line each. */
    List<String> halfDone() {
        List<String> found = new ArrayList<>();
        HALF_DONE.forEach((what, query) -> client.sql(query)
                .query((row, _) -> what + ": " + row.getString(1))
                .list()
                .forEach(found::add));
        return found;
    }

    /** Those acknowledged things that are not there. */
    List<Acknowledged> lost(Collection<Acknowledged> acknowledged) {
        Set<Acknowledged> there = new HashSet<>();
        steps(there);
        answers(there);
        filings(there);
        drafts(there);
        return acknowledged.stream().filter(one -> !there.contains(one)).toList();
    }

    /** Steps carry their task; a step that was lost and done again would be somebody's other decision or another's. */
    private void steps(Set<Acknowledged> there) {
        client.sql("""
                        select substr(stream, 13) as number, payload::jsonb ->> 'task' as task, substr(actor, 5) as iin,
                            case name
                                when 'application.registered/1' then 'REGISTERED'
                                when 'application.executor-assigned/1' then 'ASSIGNED'
                                when 'application.consents-requested/1' then 'CONSENTS_REQUESTED'
                                when 'application.result-agreed/1' then 'AGREED'
                                when 'application.result-returned/1' then 'RETURNED'
                                when 'application.result-signed/1' then 'SIGNED'
                                when 'application.completeness-checked/1' then
                                    case when payload::jsonb -> 'missing' = '[]' then 'COMPLETE' else 'INCOMPLETE' end
                                else case payload::jsonb #>> '{proposal,kind}'
                                    when 'GRANT' then 'COMPLIES'
                                    when 'REFUSAL' then 'DOES_NOT_COMPLY'
                                    else 'REFUSAL_PREPARED' end
                            end as decision
                        from journal_entry
                        where stream like 'application/%' and payload::jsonb -> 'by' is not null and payload::jsonb -> 'task' is not null
                        """)
                .query((row, _) -> new Acknowledged(
                        row.getString("number"),
                        row.getString("decision"),
                        row.getString("task"),
                        row.getString("iin")))
                .list()
                .forEach(there::add);
    }

    private void answers(Set<Acknowledged> there) {
        client.sql("""
                        select substr(stream, 13) as number, payload::jsonb ->> 'request' as request,
                            substr(actor, 5) as iin,
                            case payload::jsonb ->> 'consents' when 'true' then 'CONSENT' else 'OBJECTION' end as answer
                        from journal_entry where name = 'application.consent-answered/1'
                        """)
                .query((row, _) -> new Acknowledged(
                        row.getString("number"),
                        row.getString("answer"),
                        row.getString("request"),
                        row.getString("iin")))
                .list()
                .forEach(there::add);
    }

    private void filings(Set<Acknowledged> there) {
        client.sql("""
                        select substr(stream, 13) as number, substr(actor, 5) as iin from journal_entry
                        where name = 'application.filed/1'
                        """)
                .query((row, _) -> new Acknowledged(row.getString("number"), "FILED", "", row.getString("iin")))
                .list()
                .forEach(there::add);
    }

    private void drafts(Set<Acknowledged> there) {
        client.sql("select id, author from draft")
                .query((row, _) -> new Acknowledged(row.getString("id"), "DRAFTED", "", row.getString("author")))
                .list()
                .forEach(there::add);
        client.sql("""
                        select draft.id, draft.author, file.document from draft join draft_file file
                        on file.draft = draft.id join document using (sha256)
                        """)
                .query((row, _) -> new Acknowledged(
                        row.getString("id"), "ATTACHED", row.getString("document"), row.getString("author")))
                .list()
                .forEach(there::add);
        client.sql("""
                        select draft.id, substr(entry.actor, 5) as iin from draft join journal_entry entry
                        on entry.stream = 'application/' || draft.number and entry.version = 1
                        """)
                .query((row, _) -> new Acknowledged(row.getString("id"), "PREPARED", "", row.getString("iin")))
                .list()
                .forEach(there::add);
    }

    /** How many applications stand so. */
    long applications(String... status) {
        return client.sql("select count(*) from application where status = any(?)")
                .param(status)
                .query(Long.class)
                .single();
    }

    /** The applications under review. */
    List<String> underReview() {
        return client.sql("select number from application where status = 'IN_REVIEW' order by number")
                .query(String.class)
                .list();
    }

    /** Which of them have ended. */
    List<String> endedOf(List<String> numbers) {
        return client.sql("select number from application where number = any(?) and decided_at is not null")
                .param(numbers.toArray(String[]::new))
                .query(String.class)
                .list();
    }
}
