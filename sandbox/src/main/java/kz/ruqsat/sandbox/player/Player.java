package kz.ruqsat.sandbox.player;

import java.io.IOException;
import java.io.PrintStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import javax.net.ssl.SSLContext;
import kz.ruqsat.sandbox.ca.LocalTls;
import kz.ruqsat.sandbox.files.JsonFile;
import kz.ruqsat.sandbox.people.PeopleFile;

/**
 * Plays all {@link Plays} and all {@link Requests} against a running system and prints what came of them. Ends with 0 when every application
 * ended as expected, with 1 when one did not, with 2 when it was called wrongly.
 */
public final class Player {
    private static final String USAGE =
            "usage: kz.ruqsat.sandbox.player.Player --app URL --sandbox-dir DIR [--terminal yes|no] [--only REGEX]";

    private Player() {}

    public static void main(String... args) throws IOException {
        var options = options(args);
        var app = options.get("--app");
        var folder = options.get("--sandbox-dir");
        if (app == null || folder == null) {
            System.err.println(USAGE);
            System.exit(2);
            return;
        }
        var out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        boolean terminal = "yes".equals(options.get("--terminal"));
        var only = Pattern.compile(options.getOrDefault("--only", ".*"));
        System.exit(play(URI.create(app), Path.of(folder), terminal, only, out) ? 0 : 1);
    }

    /**
     * Plays everything.
     *
     * @param terminal whether lines can be written over
     * @param only the titles of the plays to play
     * @return true when all went as expected
     */
    static boolean play(URI system, Path sandbox, boolean terminal, Pattern only, PrintStream out) throws IOException {
        var people = new JsonFile(sandbox.resolve("people.json")).read(PeopleFile.class);
        var progress = new Progress(out, terminal);
        var stage = new Stage(system, people, tls(sandbox), progress);
        var performance = new Performance(stage, progress);
        long began = System.nanoTime();
        var requests = new Requests(stage);
        var offers = requests.offers();
        var plays = new ArrayList<>(new Plays().all());
        offers.stream().filter(Offer::onPortal).map(requests::play).forEach(plays::add);
        var office = new OfficeRequests(stage, requests);
        office.offers(offers).stream().map(office::play).forEach(plays::add);
        var windows = new WindowRequests(stage, requests);
        windows.offers(offers).stream().map(windows::play).forEach(plays::add);
        plays.removeIf(play -> !only.matcher(play.title()).matches());
        progress.expect(plays.size());
        var played = plays.stream().map(performance::of).toList();
        double seconds = (System.nanoTime() - began) / 1e9;
        tables(played, offers, out);
        long failures = played.stream().filter(one -> !one.asExpected()).count();
        out.printf(
                Locale.ROOT,
                "%n%d applications in %.1f s: %s. %s.%n",
                played.size(),
                seconds,
                failures == 0 ? "all ended as expected" : failures + " did NOT end as expected",
                stage.traffic());
        return failures == 0;
    }

    private static void tables(List<Played> played, List<Offer> offers, PrintStream out) {
        new Table(out)
                .print(played.stream().filter(one -> one.play().offer() == null).toList());
        var requests = played.stream().filter(one -> one.play().offer() != null).toList();
        new Lines(out)
                .print(
                        requests,
                        offers.stream().filter(offer -> !offer.onPortal()).toList());
    }

    private static Map<String, String> options(String... args) {
        var options = new TreeMap<String, String>();
        for (int i = 0; i + 1 < args.length; i += 2) {
            options.put(args[i], args[i + 1]);
        }
        return options;
    }

    private static SSLContext tls(Path sandbox) throws IOException {
        try (var in = Files.newInputStream(sandbox.resolve("trust").resolve("ncalayer_tls.cer"))) {
            return LocalTls.client(CertificateFactory.getInstance("X.509").generateCertificate(in));
        } catch (CertificateException e) {
            throw new IllegalStateException("cannot read NCALayer's certificate", e);
        }
    }
}
