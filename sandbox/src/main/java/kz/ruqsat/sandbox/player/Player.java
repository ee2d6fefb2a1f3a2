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
import javax.net.ssl.SSLContext;
import kz.ruqsat.sandbox.ca.LocalTls;
import kz.ruqsat.sandbox.files.JsonFile;
import kz.ruqsat.sandbox.people.PeopleFile;
import kz.ruqsat.sandbox.player.CasePage.Ending;
import org.jspecify.annotations.Nullable;

/**
 * Plays all {@link Plays} against a running system and prints what came of them. Ends with 0 when every application
 * ended as expected, with 1 when one did not, with 2 when it was called wrongly.
 */
public final class Player {
    private static final String USAGE =
            "usage: kz.ruqsat.sandbox.player.Player --app URL --sandbox-dir DIR [--terminal yes|no]";

    private final Stage stage;
    private final Progress progress;

    private Player(Stage stage, Progress progress) {
        this.stage = stage;
        this.progress = progress;
    }

    public static void main(String... args) throws IOException {
        var out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        String app = null;
        String folder = null;
        boolean terminal = false;
        for (int i = 0; i + 1 < args.length; i += 2) {
            switch (args[i]) {
                case "--app" -> app = args[i + 1];
                case "--sandbox-dir" -> folder = args[i + 1];
                case "--terminal" -> terminal = args[i + 1].equals("yes");
                default -> app = null;
            }
        }
        if (app == null || folder == null) {
            System.err.println(USAGE);
            System.exit(2);
            return;
        }
        System.exit(play(URI.create(app), Path.of(folder), terminal, out) ? 0 : 1);
    }

    /** Plays everything; true when all went as expected. */
    static boolean play(URI system, Path sandbox, boolean terminal, PrintStream out) throws IOException {
        var plays = new Plays().all();
        var progress = new Progress(out, terminal, plays.size());
        var people = new JsonFile(sandbox.resolve("people.json")).read(PeopleFile.class);
        var stage = new Stage(system, people, tls(sandbox), progress);
        var player = new Player(stage, progress);
        long began = System.nanoTime();
        var played = new ArrayList<Played>();
        plays.forEach(play -> played.add(player.played(play)));
        new Table(out).print(played);
        long failures = played.stream().filter(one -> !one.asExpected()).count();
        out.printf(
                Locale.ROOT,
                "%n%d applications in %.1f s: %s. %s.%n",
                played.size(),
                (System.nanoTime() - began) / 1e9,
                failures == 0 ? "all ended as expected" : failures + " did NOT end as expected",
                stage.traffic());
        return failures == 0;
    }

    private Played played(Play play) {
        progress.begin(play.title());
        long began = System.nanoTime();
        var played = attempt(play);
        progress.end(played.asExpected(), (System.nanoTime() - began) / 1e9);
        return played;
    }

    private Played attempt(Play play) {
        Application application = null;
        try {
            application = play.script().played(stage, play.language());
            return ended(play, application);
        } catch (RuntimeException e) {
            var trouble = e instanceof Unexpected ? String.valueOf(e.getMessage()) : broken(e);
            return new Played(play, application, "—", List.of(), "", trouble);
        }
    }

    /** Looks at the application as its applicant, and at the licence as anybody. */
    private Played ended(Play play, Application application) {
        var page = application.applicant().looksAt(application);
        var path = new ArrayList<String>();
        var terms = page.terms();
        for (int i = 0; i < application.steps().size(); i++) {
            path.add(application.steps().get(i) + (i < terms.size() ? " " + terms.get(i) : ""));
        }
        path.addAll(application.asides());
        var address = page.licence()
                .map(licence ->
                        page.page().address().resolve("/licences/" + licence).toString())
                .orElse("");
        return new Played(play, application, page.ending().words(), path, address, trouble(play, application, page));
    }

    private @Nullable String trouble(Play play, Application application, CasePage page) {
        if (page.ending() != play.expected()) {
            return "expected: " + play.expected().words() + "; seen: "
                    + page.ending().words() + " on " + page.page();
        }
        if (page.terms().size() != application.steps().size()) {
            return "expected: " + application.steps() + "; seen: a path with " + page.terms();
        }
        try {
            if (page.ending() == Ending.GRANTED) {
                stage.citizen(play.language()).verifies(application.licence());
            } else {
                application.applicant().downloads(page.refusal().orElseThrow());
            }
            return null;
        } catch (Unexpected e) {
            return e.getMessage();
        }
    }

    private static String broken(RuntimeException e) {
        var place = e.getStackTrace().length == 0 ? "" : " at " + e.getStackTrace()[0];
        return e + place;
    }

    private static SSLContext tls(Path sandbox) throws IOException {
        try (var in = Files.newInputStream(sandbox.resolve("trust").resolve("ncalayer_tls.cer"))) {
            return LocalTls.client(CertificateFactory.getInstance("X.509").generateCertificate(in));
        } catch (CertificateException e) {
            throw new IllegalStateException("cannot read NCALayer's certificate", e);
        }
    }
}
