package kz.ruqsat.sandbox;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.security.cert.Certificate;
import java.security.cert.CertificateEncodingException;
import kz.ruqsat.sandbox.ca.Addresses;
import kz.ruqsat.sandbox.ca.CentreServers;
import kz.ruqsat.sandbox.ca.Family;
import kz.ruqsat.sandbox.faults.Faults;
import kz.ruqsat.sandbox.faults.OutsideSystem;
import kz.ruqsat.sandbox.files.JsonFile;
import kz.ruqsat.sandbox.messages.PostOffice;
import kz.ruqsat.sandbox.ncalayer.KeyRing;
import kz.ruqsat.sandbox.ncalayer.NcaLayer;
import kz.ruqsat.sandbox.payments.PaymentGateway;
import kz.ruqsat.sandbox.payments.PaymentServers;
import kz.ruqsat.sandbox.people.PeopleFile;
import kz.ruqsat.sandbox.phone.Phone;
import kz.ruqsat.sandbox.phone.PhonePage;
import kz.ruqsat.sandbox.web.WebServer;
import org.jspecify.annotations.Nullable;

/**
 * The outside world: certification authority, NCALayer, eGov mobile, payment gateway, post office, and the gateway of electronic
 * government with what is behind it, running in this process until closed.
 * Nothing in it knows the licensing system.
 */
public final class Sandbox implements AutoCloseable {
    /** Where it answers; also the content of {@code sandbox.json}. */
    public record Urls(
            String http, String wss, String ws, @Nullable String smtp) {}

    /** What runs beside the web server. */
    private record Parts(
            NcaLayer ncaLayer, Phone phone, PaymentGateway payments, PostOffice post, Government government) {
        void close() {
            ncaLayer.close();
            phone.close();
            payments.close();
            post.close();
            government.close();
        }
    }

    private final WebServer web;
    private final Parts parts;
    private final World world;
    private final Faults faults;

    private Sandbox(WebServer web, Parts parts, World world, Faults faults) {
        this.web = web;
        this.parts = parts;
        this.world = world;
        this.faults = faults;
    }

    public static void main(String... args) throws IOException {
        SandboxSettings settings;
        try {
            settings = CommandLine.read(args);
        } catch (IllegalArgumentException e) {
            System.err.println(e.getMessage() + "\n" + CommandLine.USAGE);
            System.exit(2);
            return;
        }
        var sandbox = start(settings);
        Runtime.getRuntime().addShutdownHook(new Thread(sandbox::close, "sandbox-close"));
        var urls = sandbox.urls();
        System.out.println("SANDBOX READY http=" + urls.http() + " wss=" + urls.wss() + " ws=" + urls.ws() + " smtp="
                + urls.smtp());
    }

    /** Starts and returns when every server answers; a port already taken is an {@link IOException}. */
    public static Sandbox start(SandboxSettings wanted) throws IOException {
        var folder = wanted.folder();
        var settings = LastingPorts.filledIn(wanted, folder.resolve("sandbox.json"));
        var web = WebServer.bind(settings.httpPort());
        try {
            var world = World.open(settings, new Addresses(web.url()));
            var faults = new Faults(settings.slowness());
            var ncaLayer = ncaLayer(settings, world);
            var parts = new Parts(
                    ncaLayer,
                    new Phone(ncaLayer.pen()),
                    payments(settings, world, faults),
                    PostOffice.open(settings.mailPort(), faults, settings.clock()),
                    Government.open(settings, world, faults));
            var sandbox = new Sandbox(web, parts, world, faults);
            sandbox.open(folder);
            if (settings.makeAllKeys()) {
                Thread.ofPlatform().daemon().name("sandbox-keys").start(world.wallet()::fill);
            }
            return sandbox;
        } catch (IOException | RuntimeException e) {
            web.close();
            throw e;
        }
    }

    public Urls urls() {
        return new Urls(
                web.url(),
                "wss://127.0.0.1:" + parts.ncaLayer().wssPort(),
                "ws://127.0.0.1:" + parts.ncaLayer().wsPort(),
                "smtp://127.0.0.1:" + parts.post().smtpPort());
    }

    /** The signing program of the demo people's computer. */
    public NcaLayer ncaLayer() {
        return parts.ncaLayer();
    }

    /** The letters and text messages that arrived. */
    public PostOffice post() {
        return parts.post();
    }

    /** Everybody, as in {@code people.json}. */
    public PeopleFile people() {
        return world.people().file();
    }

    public Faults faults() {
        return faults;
    }

    /** What a client of {@code wss} must trust. */
    public Certificate tlsCertificate() {
        return world.tls().certificate();
    }

    @Override
    public void close() {
        parts.close();
        web.close();
    }

    private static NcaLayer ncaLayer(SandboxSettings settings, World world) throws IOException {
        return NcaLayer.start(
                new KeyRing(world.people(), world.wallet()),
                URI.create(world.centre().addresses().tsp()),
                settings.clock(),
                world.tls().server(),
                new NcaLayer.Ports(settings.wssPort(), settings.wsPort()));
    }

    private static PaymentGateway payments(SandboxSettings settings, World world, Faults faults) {
        return new PaymentGateway(new PaymentGateway.Surroundings(
                settings.folder().resolve("payments"),
                faults,
                settings.clock(),
                settings.firstRetry(),
                idn -> world.people().payerName(idn).orElse(idn)));
    }

    private void open(Path folder) {
        var centre = world.centre();
        var servers = new CentreServers(centre);
        web.route("/cert/", servers::certificate);
        web.route("/crl/", faults.around(OutsideSystem.CRL, servers::revocationList));
        web.route("/ocsp/", faults.around(OutsideSystem.OCSP, servers::ocsp));
        web.route("/tsp/", faults.around(OutsideSystem.TSP, servers::timeStamp));
        web.route(
                "/payments/",
                faults.around(OutsideSystem.PAYMENTS, new PaymentServers(parts.payments(), web.url())::answer));
        web.route("/ncalayer", parts.ncaLayer()::page);
        web.route("/mobile", new PhonePage(parts.phone(), world.people().all())::answer);
        parts.post().route(web);
        parts.government().route(web);
        web.route("/faults", faults::answer);
        web.start();
        var trust = folder.resolve("trust");
        trust(trust.resolve("root_rsa.cer"), centre.rootCertificate(Family.RSA));
        trust(trust.resolve("nca_rsa.cer"), centre.issuingCertificate(Family.RSA));
        trust(trust.resolve("root_gost.cer"), centre.rootCertificate(Family.GOST));
        trust(trust.resolve("nca_gost.cer"), centre.issuingCertificate(Family.GOST));
        trust(trust.resolve("ncalayer_tls.cer"), world.tls().certificate());
        new JsonFile(folder.resolve("sandbox.json")).write(urls());
    }

    private static void trust(Path file, Certificate certificate) {
        try {
            JsonFile.replace(file, certificate.getEncoded());
        } catch (CertificateEncodingException e) {
            throw new IllegalStateException("cannot write " + file, e);
        }
    }
}
