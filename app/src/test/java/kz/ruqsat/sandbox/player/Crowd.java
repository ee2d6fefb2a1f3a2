package kz.ruqsat.sandbox.player;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.Random;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import javax.net.ssl.SSLContext;
import kz.ruqsat.sandbox.ca.LocalTls;
import kz.ruqsat.sandbox.files.JsonFile;
import kz.ruqsat.sandbox.people.CertificateKind;
import kz.ruqsat.sandbox.people.PeopleFile;

/**
 * Many demo people at work at once, each in a thread and a browser of their own, doing through the pages whatever the
 * pages offer; some are signed in on two computers and get in each other's way. Writes down what the system
 * acknowledges, and whatever surprises them while the system is there.
 */
public final class Crowd implements AutoCloseable {
    private static final int APPLICANTS = 3;

    /** They come one after another: no door takes all of them at the moment when it first opens. */
    private static final long COMING_MILLIS = 100;

    /** Short enough that the system is never idle; shorter, it would mostly show empty inboxes. */
    private static final int NOTHING_TO_DO_MILLIS = 150;

    private final Queue<Acknowledged> acknowledged = new ConcurrentLinkedQueue<>();
    private final Queue<String> surprises = new ConcurrentLinkedQueue<>();
    private final AtomicInteger overtaken = new AtomicInteger();
    private final Gate gate = new Gate();
    private final List<Thread> threads = new ArrayList<>();
    private final URI system;
    private final Path sandbox;
    private final Random seeds;
    private final int enough;
    private final AtomicInteger underReview = new AtomicInteger();

    /**
     * @param sandbox the sandbox's folder
     * @param enough with so many applications under review nobody files another one
     */
    public Crowd(URI system, Path sandbox, long seed, int enough) {
        this.system = system;
        this.sandbox = sandbox;
        this.seeds = new Random(seed);
        this.enough = enough;
    }

    /** Everybody comes and waits before the gate. */
    public void gather() throws IOException {
        var people = new JsonFile(sandbox.resolve("people.json")).read(PeopleFile.class);
        var tls = tls(sandbox);
        people.applicants().stream()
                .filter(person -> person.certificate() == CertificateKind.INDIVIDUAL
                        || person.certificate() == CertificateKind.HEAD)
                .limit(APPLICANTS)
                .forEach(person -> live(filer(person, tls)));
        for (var body : people.bodies()) {
            for (var person : body.people()) {
                if (body.kind().equals("provider")) {
                    live(employee(person, body.bin(), tls));
                    if (!person.roles().contains("provider-head")) {
                        live(employee(person, body.bin(), tls));
                    }
                } else if (person.roles().contains("consent-officer")) {
                    live(answerer(person));
                }
            }
        }
    }

    /**
     * The system is there.
     *
     * @param applications how many are under review
     */
    public void work(int applications) {
        underReview.set(applications);
        gate.open();
    }

    /** From now on nobody is surprised by anything. */
    public void pause() {
        gate.close();
    }

    public List<Acknowledged> acknowledged() {
        return List.copyOf(acknowledged);
    }

    /** What should not have happened while the system was there. */
    public List<String> surprises() {
        return List.copyOf(surprises);
    }

    /** How often somebody else was faster. */
    public int overtaken() {
        return overtaken.get();
    }

    public int size() {
        return threads.size();
    }

    @Override
    public void close() {
        gate.end();
        try {
            for (var thread : threads) {
                thread.join(30_000);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void heard(Acknowledged one) {
        acknowledged.add(one);
        switch (one.what()) {
            case "FILED" -> underReview.incrementAndGet();
            case "SIGNED" -> underReview.decrementAndGet();
            default -> {}
        }
    }

    private Soul filer(PeopleFile.Applicant person, SSLContext tls) {
        var browser = new Browser(system, "kk", new Witness(person.iin(), this::heard));
        var signer = new Signer(tls, person.iin(), person.bin());
        var quiet = new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8);
        var applicant = new Applicant(person, browser, signer, new Progress(quiet, false));
        return new Filer(applicant, browser, () -> underReview.get() >= enough, random());
    }

    private Soul employee(PeopleFile.Official person, String bin, SSLContext tls) {
        var witness = new Witness(person.iin(), this::heard);
        var browser = new Browser(system, "ru", witness);
        return new Employee(person, browser, witness, new Signer(tls, person.iin(), bin), random());
    }

    private Soul answerer(PeopleFile.Official person) {
        var witness = new Witness(person.iin(), this::heard);
        return new Answerer(person, new Browser(system, "ru", witness), witness, random());
    }

    private Random random() {
        return new Random(seeds.nextLong());
    }

    private void live(Soul soul) {
        long after = threads.size() * COMING_MILLIS;
        threads.add(Thread.ofPlatform().daemon().name("crowd-" + threads.size()).start(() -> {
            try {
                gate.pass();
                Thread.sleep(after);
                for (long opening = gate.pass(); opening > 0; opening = gate.pass()) {
                    turn(soul, opening);
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }));
    }

    private void turn(Soul soul, long opening) throws InterruptedException {
        boolean busy = false;
        try {
            busy = soul.doesSomething();
        } catch (RuntimeException e) {
            var told = String.valueOf(e.getMessage());
            if (told.contains("HTTP 409")) {
                overtaken.incrementAndGet();
            } else if (told.contains("HTTP 429")) {
                // Many log in at once from one address; the page says to wait a second.
                Thread.sleep(1_000);
            } else if (gate.stillOpenSince(opening)) {
                surprises.add(soul.getClass().getSimpleName() + ": " + e);
            }
        }
        if (!busy) {
            Thread.sleep(NOTHING_TO_DO_MILLIS);
        }
    }

    private static SSLContext tls(Path sandbox) throws IOException {
        try (var in = Files.newInputStream(sandbox.resolve("trust").resolve("ncalayer_tls.cer"))) {
            return LocalTls.client(CertificateFactory.getInstance("X.509").generateCertificate(in));
        } catch (CertificateException e) {
            throw new IllegalStateException("cannot read NCALayer's certificate", e);
        }
    }
}
