package kz.ruqsat.app;

import jakarta.validation.Valid;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;
import org.springframework.validation.annotation.Validated;

/**
 * Everything an operator may set, under {@code ruqsat.*}. The table in docs/operations.md has one
 * line for each, with the same default; a test compares the two.
 *
 * @param publicUrl the address under which people reach the system; stands in QR codes and in what
 *     foreign systems are told to call back
 * @param dataDir where the system keeps what is its own: the embedded database and its passwords
 * @param demo whether the demo people's log-ins are shown on the log-in page
 * @param peopleFile the bodies, staff and applicants known from the start (JSON); none: nobody but
 *     those already in the database
 * @param regulations the folder of the regulations: the law as data
 * @param trustDir the certificates (*.cer) that signatures are checked against
 * @param deltaLists where the changes to revocation lists are, when certificates do not say it: {@code LIST=CHANGES}
 * @param paymentsUrl the payment gateway
 * @param ncalayerUrl where the browser finds NCALayer on the person's own computer
 * @param mobile signing with eGov mobile
 * @param attachmentLimit the largest file that may be attached to a request
 * @param archive how signed papers are kept verifiable for decades
 * @param logIn how long log-ins last
 * @param jobs whether this node does what the system does by itself, such as asking about payments
 * @param outbox how messages to the outside world are tried again
 * @param mail how letters are sent
 * @param sms how text messages are sent
 * @param shep the gateway of e-government
 * @param terms when somebody is reminded of a term, and when superiors are told
 * @param window what the windows have
 * @param database where the data live
 */
@Validated
@ConfigurationProperties("ruqsat")
public record Settings(
        @DefaultValue("http://127.0.0.1:8080") URI publicUrl,
        @DefaultValue("data") Path dataDir,
        @DefaultValue("false") boolean demo,
        @Nullable Path peopleFile,
        @DefaultValue("regulations") Path regulations,
        @DefaultValue("data/sandbox/trust") Path trustDir,
        @DefaultValue({}) List<String> deltaLists,
        @DefaultValue("http://127.0.0.1:18090") URI paymentsUrl,
        @DefaultValue("wss://127.0.0.1:13579") URI ncalayerUrl,
        @DefaultValue Mobile mobile,
        @DefaultValue("20MB") DataSize attachmentLimit,
        @DefaultValue Archive archive,
        @DefaultValue LogIn logIn,
        @DefaultValue("true") boolean jobs,
        @DefaultValue Outbox outbox,
        @DefaultValue Shep shep,
        @DefaultValue Mail mail,
        @DefaultValue Sms sms,
        @Valid @DefaultValue Terms terms,
        @DefaultValue Window window,
        @Valid @DefaultValue Database database) {

    public Settings {
        deltaLists = List.copyOf(deltaLists);
        deltaLists.forEach(Settings::pair);
    }

    /** The address of a revocation list, and that of the changes to it. */
    public Map<URI, URI> changesToLists() {
        return deltaLists.stream().map(Settings::pair).collect(Collectors.toMap(pair -> pair[0], pair -> pair[1]));
    }

    private static URI[] pair(String text) {
        int middle = text.indexOf('=');
        if (middle < 0) {
            throw new IllegalArgumentException("Expected LIST=CHANGES, not " + text);
        }
        return new URI[] {URI.create(text.substring(0, middle)), URI.create(text.substring(middle + 1))};
    }

    /**
     * How signed papers are kept verifiable for decades.
     *
     * @param timeStamps the time-stamp authority (RFC 3161)
     * @param imprint the digest that it stamps, such as {@code SHA-256}; {@code by-key}: the one that goes with the
     *     signer's key, stamped by the same family (RSA, GOST)
     * @param renewBefore so long before its authority or its algorithm ends an archive time stamp is renewed
     * @param algorithmEnds until when algorithms may be relied on, such as {@code RSA-2048=2030-12-31}
     */
    public record Archive(
            @DefaultValue("http://127.0.0.1:18090/tsp/") URI timeStamps,
            @DefaultValue("by-key") String imprint,
            @DefaultValue("180d") Duration renewBefore,
            @DefaultValue({}) List<String> algorithmEnds) {
        public Archive {
            algorithmEnds = List.copyOf(algorithmEnds);
            algorithmEnds.forEach(Archive::end);
        }

        /** By the names of the algorithms. */
        public Map<String, Instant> ends() {
            return algorithmEnds.stream()
                    .map(Archive::end)
                    .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));
        }

        private static Map.Entry<String, Instant> end(String line) {
            int equals = line.indexOf('=');
            return Map.entry(
                    line.substring(0, Math.max(0, equals)),
                    LocalDate.parse(line.substring(equals + 1))
                            .atStartOfDay(ZoneOffset.UTC)
                            .toInstant());
        }
    }

    /**
     * How long log-ins last.
     *
     * @param idle a person who does nothing for so long is signed out
     * @param longest after so long everybody signs in again
     * @param challenge for so long a log-in page may be signed
     * @param hashMemory what one guess at a password costs in memory (Argon2id); the time grows with it
     */
    public record LogIn(
            @DefaultValue("30m") Duration idle,
            @DefaultValue("12h") Duration longest,
            @DefaultValue("10m") Duration challenge,
            @DefaultValue("16MB") DataSize hashMemory) {}

    /**
     * Signing with eGov mobile: a phone follows a link on the screen to what is to be signed.
     *
     * @param link for so long the link can be used
     * @param bin whose documents they are: this BIN is shown on the phone
     * @param app where eGov mobile is opened on the same device
     * @param businessApp the same for eGov Business
     */
    public record Mobile(
            @DefaultValue("180s") Duration link,
            @DefaultValue("000000000000") String bin,
            @DefaultValue("https://mgovsign.page.link/") URI app,
            @DefaultValue("https://egovbusiness.page.link/") URI businessApp) {}

    /**
     * How messages to the outside world are tried again.
     *
     * @param firstPause after the first failed attempt; doubled after each further one
     * @param longestPause never longer
     * @param look how often a node looks for messages that another node has put
     */
    public record Outbox(
            @DefaultValue("1s") Duration firstPause,
            @DefaultValue("60s") Duration longestPause,
            @DefaultValue("2s") Duration look) {}

    /**
     * The mail server that takes our letters (SMTP).
     *
     * @param host none: no letters are sent, and the pages say so
     * @param port 25, 587 with STARTTLS, or whatever the server listens on
     * @param user none: without log-in
     * @param password its password
     * @param startTls whether to insist on encryption
     * @param from the sender's address
     */
    public record Mail(
            @Nullable String host,
            @DefaultValue("25") @Min(1) @Max(65535) int port,
            @Nullable String user,
            @Nullable String password,
            @DefaultValue("false") boolean startTls,
            @DefaultValue("no-reply@ruqsat.invalid") String from) {}

    /**
     * The gateway that takes our text messages.
     *
     * @param url to which each is posted; none: none are sent, and the pages say so
     */
    public record Sms(@Nullable URI url) {}

    /**
     * The gateway of e-government (ЭҮШ).
     *
     * @param url where it stands; its channels are {@code URL/sync} and {@code URL/async}
     * @param certificate with which it signs
     * @param keys the folder of our systems' keys: {@code NAME.p12} with {@code NAME.password}
     * @param device where those of the keys are that must not leave their place
     * @param bodies the bodies that answer through the gateway, by a system of their own
     * @param successCodes the status codes that mean success
     * @param passingCodes the codes of troubles that pass by themselves; any other one is a refusal
     * @param patience how long an answer is waited for that a person waits for
     * @param rest how long a service that does not answer is left alone
     */
    public record Shep(
            @DefaultValue("http://127.0.0.1:18090/shep") URI url,
            @DefaultValue("data/sandbox/systems/shep.cer") Path certificate,
            @DefaultValue("data/sandbox/systems") Path keys,
            @DefaultValue DeviceSettings device,
            @DefaultValue({}) List<String> bodies,
            @DefaultValue("SCSS001") List<String> successCodes,
            @DefaultValue({"SCSE003", "SCSE009"}) List<String> passingCodes,
            @DefaultValue("4s") Duration patience,
            @DefaultValue("30s") Duration rest) {
        public Shep {
            bodies = List.copyOf(bodies);
            successCodes = List.copyOf(successCodes);
            passingCodes = List.copyOf(passingCodes);
        }
    }

    /**
     * When somebody is reminded of a term, and when superiors are told. Working time: 8 hours are one day.
     *
     * @param remindBefore so much working time before the end at the latest
     * @param remindShare or when this share of the term is left, where that is later
     * @param escalateEvery the nearest superior is told when the term is over, each next one so much later
     */
    public record Terms(
            @DefaultValue("8h") Duration remindBefore,

            @DefaultValue("0.25")
            @DecimalMin(value = "0", inclusive = false)
            @DecimalMax(value = "1", inclusive = false)
            double remindShare,

            @DefaultValue("8h") Duration escalateEvery) {}

    /**
     * What the windows have.
     *
     * @param scans the folder of the scanners: one folder in it for each operator, named by IIN
     */
    public record Window(@DefaultValue("data/scans") Path scans) {}

    /**
     * The database: PostgreSQL outside when a URL is given, else the one that comes with the system.
     *
     * @param url JDBC URL of a PostgreSQL outside; none: the embedded one runs under the data directory
     * @param ownerUser the role that owns the tables and migrates them (outside only)
     * @param ownerPassword its password
     * @param serverUser the role the server works as; it can't change or delete journal entries
     * @param serverPassword its password
     * @param embeddedPort the embedded database's port on 127.0.0.1; 0: any free one
     * @param connections how many connections the server holds at most
     */
    public record Database(
            @Nullable String url,
            @DefaultValue("ruqsat_owner") String ownerUser,
            @Nullable String ownerPassword,
            @DefaultValue("ruqsat_server") String serverUser,
            @Nullable String serverPassword,
            @DefaultValue("0") @Min(0) @Max(65535) int embeddedPort,
            @DefaultValue("10") @Min(2) int connections) {

        @AssertTrue(message = "with ruqsat.database.url both passwords are needed: owner-password and server-password")
        boolean isComplete() {
            return url == null || (ownerPassword != null && serverPassword != null);
        }
    }
}
