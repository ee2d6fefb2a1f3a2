package kz.ruqsat.app.licences;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.sql.DataSource;
import kz.ruqsat.app.RuqsatApp;
import kz.ruqsat.app.casework.Case;
import kz.ruqsat.app.casework.Casework;
import kz.ruqsat.app.casework.Handled;
import kz.ruqsat.app.database.DatabaseAccess;
import kz.ruqsat.app.database.PostgresExtension;
import kz.ruqsat.app.database.SharedPostgres;
import kz.ruqsat.app.database.StatementCounter;
import kz.ruqsat.app.identity.Browser;
import kz.ruqsat.app.identity.People;
import kz.ruqsat.app.identity.Person;
import kz.ruqsat.app.law.Laws;
import kz.ruqsat.core.application.Applicant;
import kz.ruqsat.core.application.Application.Decided;
import kz.ruqsat.core.application.Application.InReview;
import kz.ruqsat.core.application.Application.Prepared;
import kz.ruqsat.core.application.Command;
import kz.ruqsat.core.application.Consent;
import kz.ruqsat.core.application.MissingDocument;
import kz.ruqsat.core.application.Officer;
import kz.ruqsat.core.application.OpenTask;
import kz.ruqsat.core.application.Request;
import kz.ruqsat.core.application.Signature;
import kz.ruqsat.core.regulation.Action;
import kz.ruqsat.core.regulation.Channel;
import kz.ruqsat.core.regulation.Regulation;
import kz.ruqsat.core.regulation.RegulationId;
import kz.ruqsat.core.regulation.Role;
import kz.ruqsat.core.shared.Bin;
import kz.ruqsat.core.shared.Iin;
import kz.ruqsat.core.shared.LocalText;
import kz.ruqsat.core.shared.PersonNumber;
import kz.ruqsat.core.shared.UnifiedNumber;
import kz.ruqsat.sandbox.Sandbox;
import kz.ruqsat.sandbox.SandboxSettings;
import kz.ruqsat.sandbox.ncalayer.NcaLayerAnswer;
import kz.ruqsat.sandbox.ncalayer.NcaLayerClient;
import kz.ruqsat.sandbox.ncalayer.SignRequest;
import kz.ruqsat.sandbox.people.PeopleFile;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;

/**
 * The whole server over a database of its own, with the sandbox outside; its applications go through every step to a
 * result that the provider's head really signs with NCALayer.
 */
public final class IssuingOffice implements AutoCloseable {
    public static final PersonNumber FIRM = new Bin("050140000011");
    public static final PersonNumber PERSON = new Iin("850101300015");
    public static final PersonNumber DIRECTOR = PERSON;

    private static final RegulationId SERVICE = new RegulationId("mining-chemical-licence");

    private static @Nullable IssuingOffice shared;

    private final Sandbox sandbox;
    private final ConfigurableApplicationContext context;

    private final DatabaseAccess access;

    private IssuingOffice(Sandbox sandbox, ConfigurableApplicationContext context, DatabaseAccess access) {
        this.sandbox = sandbox;
        this.context = context;
        this.access = access;
    }

    /** The one of this test JVM; ends with it. */
    public static synchronized IssuingOffice shared() {
        if (shared == null) {
            IssuingOffice opened = open(SharedPostgres.freshDatabase(), InstantSource.system());
            Runtime.getRuntime().addShutdownHook(new Thread(opened::close));
            shared = opened;
        }
        return shared;
    }

    /** Another one whose clock is the test's; to be closed. */
    public static IssuingOffice at(InstantSource clock) {
        return open(SharedPostgres.freshDatabase(), clock);
    }

    /** Another one that lives, with all that is outside, at the test's time; to be closed. */
    public static IssuingOffice withTheWorldAt(InstantSource clock) {
        return open(SharedPostgres.freshDatabase(), clock, clock);
    }

    private static IssuingOffice open(DatabaseAccess access, InstantSource clock) {
        return open(access, clock, InstantSource.system());
    }

    private static IssuingOffice open(DatabaseAccess access, InstantSource clock, InstantSource outside) {
        try {
            Path folder =
                    Files.createTempDirectory(Path.of("target"), "office-").toAbsolutePath();
            Sandbox sandbox = Sandbox.start(SandboxSettings.test(folder, outside));
            Map<String, Object> properties = new HashMap<>();
            PostgresExtension.register((name, value) -> properties.put(name, value.get()), access);
            properties.put("server.port", 0);
            properties.put("logging.level.root", "warn");
            properties.put("ruqsat.trust-dir", folder.resolve("trust").toString());
            properties.put("ruqsat.people-file", folder.resolve("people.json").toString());
            properties.put("ruqsat.attachment-limit", "1MB");
            properties.put("ruqsat.payments-url", sandbox.urls().http());
            properties.put("ruqsat.archive.time-stamps", sandbox.urls().http() + "/tsp/");
            properties.put("ruqsat.shep.url", sandbox.urls().http() + "/shep");
            properties.put(
                    "ruqsat.shep.certificate",
                    folder.resolve("systems/shep.cer").toString());
            properties.put("ruqsat.shep.keys", folder.resolve("systems").toString());
            URI smtp = URI.create(String.valueOf(sandbox.urls().smtp()));
            properties.put("ruqsat.mail.host", smtp.getHost());
            properties.put("ruqsat.mail.port", smtp.getPort());
            properties.put("ruqsat.sms.url", sandbox.urls().http() + "/sms");
            properties.put("ruqsat.jobs", "false");
            ConfigurableApplicationContext context = new SpringApplicationBuilder(RuqsatApp.class)
                    .initializers(fresh -> prepare((GenericApplicationContext) fresh, clock))
                    .run(properties.entrySet().stream()
                            .map(set -> "--" + set.getKey() + "=" + set.getValue())
                            .toArray(String[]::new));
            return new IssuingOffice(sandbox, context, access);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void prepare(GenericApplicationContext fresh, InstantSource clock) {
        fresh.registerBean("counting", BeanPostProcessor.class, StatementCounter::aroundTheDataSource);
        fresh.registerBean("clock", InstantSource.class, () -> clock);
    }

    public URI address() {
        return URI.create("http://127.0.0.1:" + context.getEnvironment().getRequiredProperty("local.server.port"));
    }

    public <T> T bean(Class<T> type) {
        return context.getBean(type);
    }

    public StatementCounter statements() {
        return (StatementCounter) bean(DataSource.class);
    }

    public Sandbox sandbox() {
        return sandbox;
    }

    /** The database as its owner, who may do everything. */
    public DataSource owner() {
        return access.asOwner();
    }

    @Override
    public void close() {
        context.close();
        sandbox.close();
    }

    /** A licence, issued and signed. */
    public UnifiedNumber issue(PersonNumber holder, String name) {
        return licence(decide(begin("issue", "issue", holder, name, Map.of()), true));
    }

    /** A licence issued in place of that one. */
    public UnifiedNumber reissue(UnifiedNumber previous, PersonNumber holder, String name) {
        return licence(decide(
                begin("reissue", "reissue", holder, name, Map.of("previousLicence", List.of(previous.value()))), true));
    }

    /** A signed refusal; gives the application's number. */
    public UnifiedNumber refuse(PersonNumber holder, String name) {
        return decide(begin("issue", "issue", holder, name, Map.of()), false).number();
    }

    /** An application that nobody has decided. */
    public UnifiedNumber begin(PersonNumber holder, String name) {
        return begin("issue", "issue", holder, name, Map.of());
    }

    /** An application of the firm that waits for a step with that action. */
    public UnifiedNumber waitingFor(Action action) {
        return waitingFor(action, begin(FIRM, "«Өрлеу Қазба» ЖШС"));
    }

    /** An application for the reissue of a licence, in which the examination stands still while others are asked. */
    public UnifiedNumber reissueWaitingFor(Action action) {
        Map<String, List<String>> previous = Map.of("previousLicence", List.of("KZ77LMC00000005"));
        return waitingFor(action, begin("reissue", "reissue", FIRM, "«Өрлеу Қазба» ЖШС", previous));
    }

    private UnifiedNumber waitingFor(Action action, UnifiedNumber number) {
        for (int i = 0; i < 20; i++) {
            Case subject = bean(Casework.class).find(number).orElseThrow();
            if (subject.step().filter(step -> step.action() == action).isPresent()) {
                return number;
            }
            move(subject, true);
        }
        throw new AssertionError("No " + action + " of " + number);
    }

    /** The next step of an application, or the answer of a body that was asked. */
    public void advance(UnifiedNumber number) {
        move(bean(Casework.class).find(number).orElseThrow(), true);
    }

    private static UnifiedNumber licence(Case decided) {
        if (decided.state() instanceof Decided state && state.licence() != null) {
            return state.licence();
        }
        throw new AssertionError("No licence: " + decided.state());
    }

    private UnifiedNumber begin(
            String variant, String covered, PersonNumber holder, String name, Map<String, List<String>> more) {
        Casework casework = bean(Casework.class);
        Regulation regulation = bean(Laws.class)
                .current(SERVICE, now().atZone(Laws.ZONE).toLocalDate())
                .orElseThrow();
        Map<String, List<String>> facts = new HashMap<>(Map.of(
                "activities", List.of("open-pit", "blasting"),
                "objectName", List.of("«Ақтөбе» карьері <b>"),
                "region", List.of("zhambyl"),
                "address", List.of("Жамбыл облысы, Қаратау қаласы"),
                "description", List.of("Фосфорит кенін өндіру"),
                "responsibleName", List.of("Құпиябаев Сыр"),
                "responsibleIin", List.of("910203400014")));
        facts.putAll(more);
        UnifiedNumber number = casework.newNumber(regulation);
        Request request = new Request(
                number,
                SERVICE,
                regulation.inForceFrom(),
                variant,
                covered,
                Channel.PORTAL,
                new Applicant(holder, name),
                facts,
                List.of(),
                "c0".repeat(32),
                0);
        done(casework.begin(request, "iin:" + DIRECTOR.value()));
        return number;
    }

    private Case decide(UnifiedNumber number, boolean grant) {
        Casework casework = bean(Casework.class);
        for (int i = 0; i < 20; i++) {
            Case subject = casework.find(number).orElseThrow();
            if (subject.state() instanceof Decided) {
                return subject;
            }
            move(subject, grant);
        }
        throw new AssertionError("No end in sight of " + number);
    }

    private void move(Case subject, boolean grant) {
        switch (subject.state()) {
            case Prepared _ ->
                done(bean(Casework.class)
                        .handle(
                                subject.number(),
                                "iin:" + DIRECTOR.value(),
                                (_, _) -> new Command.FileApplication(applicantSignature(), "c0".repeat(32))));
            case InReview review -> act(subject, review, grant);
            default -> throw new AssertionError(subject.state());
        }
    }

    private void act(Case subject, InReview review, boolean grant) {
        OpenTask task = subject.task().orElseThrow();
        Officer by = officer(task.role());
        if (subject.step().orElseThrow().action() == Action.SIGN) {
            sign(subject, by);
            return;
        }
        Command command = switch (subject.step().orElseThrow().action()) {
            case REGISTER -> new Command.Register(task.number(), by, "К-1", null);
            case ASSIGN ->
                new Command.Assign(
                        task.number(), by, officer(new Role("expert")).iin(), "");
            case CHECK_COMPLETENESS -> new Command.CheckCompleteness(task.number(), by, missing(subject, grant), "");
            case REFUSE_CONSIDERATION -> new Command.RefuseConsideration(task.number(), by, "Құжаттар толық емес");
            case REQUEST_CONSENTS -> new Command.RequestConsents(task.number(), by, "");
            case EXAMINE, PREPARE -> examine(review, task.number(), by);
            case AGREE -> new Command.Agree(task.number(), by, "");
            case RESOLVE, VERIFY, SIGN, DISPATCH -> throw new AssertionError("not in this procedure, or signed above");
        };
        done(bean(Casework.class).handle(subject.number(), "iin:" + by.iin().value(), (_, _) -> command));
    }

    private static List<MissingDocument> missing(Case subject, boolean grant) {
        return grant
                ? List.of()
                : List.of(new MissingDocument(
                        subject.variant().documents().getFirst().id(), MissingDocument.Cause.ABSENT));
    }

    private static Command examine(InReview review, int task, Officer by) {
        return review.consents().stream()
                .filter(Consent::open)
                .findFirst()
                .<Command>map(open -> new Command.AnswerConsent(
                        open.request().id(),
                        new Officer(
                                (Iin) DIRECTOR, "Келісуші", open.request().body(), Set.of(new Role("consent-officer"))),
                        true,
                        ""))
                .orElseGet(() -> new Command.ProposeGrant(task, by, "Жарылыс жұмыстары – тек күндіз"));
    }

    /** The officer signs the result with NCALayer. */
    public void sign(Case subject, Officer head) {
        Signing signing = signed(subject, head, head.iin());
        if (!(signing instanceof Signing.Decided decided)) {
            throw new AssertionError("Not signed: " + signing);
        }
        done(decided.handled());
    }

    /** The officer's page takes a signature made with that person's key. */
    Signing signed(Case subject, Officer head, Iin keyOf) {
        Pending pending = prepared(subject, head);
        return taken(
                pending, sign(pending.request().by(keyOf.value(), committee().bin())));
    }

    /**
     * A result that its signer sees on the page.
     *
     * @param request what NCALayer is asked to sign, with the signer's own key
     */
    public record Pending(Case subject, Officer by, PreparedResult prepared, SignRequest request) {}

    /** The signing page is opened. */
    public Pending prepared(Case subject, Officer by) {
        PreparedResult prepared = bean(ResultDesk.class)
                .prepare(
                        subject,
                        ResultDesk.toBeSigned(subject).orElseThrow(),
                        by,
                        new LocalText("төраға", "председатель", "chairman"),
                        committee().bin());
        Base64.Decoder base64 = Base64.getDecoder();
        SignRequest request = SignRequest.of(
                        prepared.payloads().stream().map(base64::decode).toArray(byte[][]::new))
                .detached()
                .timeStamped()
                .by(by.iin().value(), committee().bin());
        return new Pending(subject, by, prepared, request);
    }

    /** The signing page is sent. */
    public Signing taken(Pending pending, List<String> cms) {
        return bean(ResultDesk.class)
                .sign(
                        pending.prepared().id(),
                        pending.subject().number(),
                        pending.by(),
                        committee().bin(),
                        cms);
    }

    /** What NCALayer signs, PEM. */
    public List<String> sign(SignRequest request) {
        try (NcaLayerClient client =
                NcaLayerClient.connect(URI.create(sandbox.urls().ws()))) {
            return switch (client.sign(request)) {
                case NcaLayerAnswer.Signed signed -> new ArrayList<>(signed.pem());
                case NcaLayerAnswer other -> throw new AssertionError("NCALayer did not sign: " + other);
            };
        }
    }

    private PeopleFile.Body committee() {
        return sandbox.people().bodies().stream()
                .filter(body -> body.id().equals("committee"))
                .findFirst()
                .orElseThrow();
    }

    /** Somebody of the committee by his surname. */
    public PeopleFile.Official official(String surname) {
        return committee().people().stream()
                .filter(person -> person.surname().equals(surname))
                .findFirst()
                .orElseThrow();
    }

    /** The same as the system knows him. */
    public Person person(PeopleFile.Official official) {
        return bean(People.class).officer(new Iin(official.iin())).orElseThrow();
    }

    /** A browser in which he has logged in with his password. */
    public Browser signedIn(PeopleFile.Official official) {
        Browser browser = new Browser(address());
        Map<String, String> typed = Map.of("login", official.iin(), "password", official.password());
        assertThat(browser.submit(browser.get("/staff/login"), "/staff/login", typed)
                        .status())
                .isEqualTo(303);
        return browser;
    }

    Officer officer(Role role) {
        PeopleFile.Official official = committee().people().stream()
                .filter(person -> person.roles().contains(role.value()))
                .findFirst()
                .orElseThrow();
        return new Officer(
                new Iin(official.iin()), official.surname() + " " + official.name(), "committee", Set.of(role));
    }

    private static Signature applicantSignature() {
        return new Signature((Iin) DIRECTOR, "Директор", "5e".repeat(32), Instant.EPOCH);
    }

    private Instant now() {
        return bean(InstantSource.class).instant();
    }

    private static void done(Handled handled) {
        if (!(handled instanceof Handled.Done)) {
            throw new AssertionError("Not done: " + handled);
        }
    }
}
